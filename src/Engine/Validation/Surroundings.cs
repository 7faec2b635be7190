namespace Bases.Engine.Validation;

/// <summary>What files may rely on besides each other.</summary>
public sealed record Surroundings
{
    /// <summary>Nothing is known: what the files do not contain may still be elsewhere, so it is only warned of.</summary>
    public static Surroundings Unknown { get; } = new();

    /// <summary>True when everything that exists is named here, as at deployment: what is missing is an error.</summary>
    public bool AreComplete { get; init; }

    /// <summary>Whether a process of this id is deployed.</summary>
    public Func<string, bool> HasProcess { get; init; } = _ => false;

    /// <summary>Whether a decision of this id is deployed, or comes along.</summary>
    public Func<string, bool> HasDecision { get; init; } = _ => false;

    /// <summary>Whether a form of this id is deployed, or comes along.</summary>
    public Func<string, bool> HasForm { get; init; } = _ => false;

    /// <summary>Whether a deployed process waits for messages of this name.</summary>
    public Func<string, bool> CatchesMessage { get; init; } = _ => false;

    /// <summary>Whether an activity of this job type is registered; null where nobody knows the registry.</summary>
    public Func<string, bool>? HasActivity { get; init; }

    /// <summary>Whether job types of this family belong to activities, so that no worker outside takes a job of it.</summary>
    public Func<string, bool> ReservesType { get; init; } = _ => false;

    /// <summary>Whether the mail template that an activity of this file names is there; null where nobody knows the templates.</summary>
    public Func<string, string, bool>? HasMailTemplate { get; init; }

    /// <summary>The docx templates that an activity fills in a process: by process id and job type.</summary>
    public Func<string, string, IEnumerable<string>> DocumentsOf { get; init; } = (_, _) => [];

    /// <summary>Whether the docx template is there for this file; null where nobody knows the templates.</summary>
    public Func<string, string, bool>? HasDocumentTemplate { get; init; }

    /// <summary>The variables that an activity of this job type sets; null where nobody knows.</summary>
    public Func<string, IEnumerable<string>?> OutputsOf { get; init; } = _ => null;

    /// <summary>The variables that a form of this id sets; null where nobody knows the form.</summary>
    public Func<string, IEnumerable<string>?> VariablesOf { get; init; } = _ => null;
}
