namespace Bases.Engine.Validation;

/// <summary>How bad a problem is.</summary>
public enum Severity
{
    /// <summary>The model runs, but probably not as it was meant.</summary>
    Warning,

    /// <summary>The model cannot be executed: deployment is refused.</summary>
    Error,
}

/// <summary>What is wrong with a model, where, and what to do about it.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="ElementId">The element as the editor shows it; null where the file as a whole is meant.</param>
/// <param name="Line">From 1; 0 where there is none.</param>
/// <param name="RuleId">Id of the rule in <see cref="LintRules"/>.</param>
/// <param name="Message">English.</param>
/// <param name="MessageZh">Chinese.</param>
public sealed record Problem(string File, string? ElementId, int Line, string RuleId, string Message, string MessageZh, Severity Severity)
{
    public bool IsError => Severity == Severity.Error;

    public override string ToString() =>
        $"{File}:{Line}: {(IsError ? "error" : "warning")} {RuleId}: {(ElementId is null ? "" : ElementId + ": ")}{Message}";
}
