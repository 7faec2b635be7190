using Bases.Register;

namespace Bases.Server.Access;

/// <summary>
/// What the pages know of the cases of one procedure: whose they are and what they are called. A feature adds its own with
/// <c>services.AddSingleton(new CaseKind(…))</c>; a procedure without one is seen by the department alone.
/// </summary>
public sealed record CaseKind(string ProcessId)
{
    /// <summary>Title and detail by the business key; null where the register does not know it.</summary>
    public Func<IRegister, string, (string Title, string Detail)?> Name { get; init; } = (_, _) => null;

    /// <summary>The procedures that it calls with its own business key: their tasks bear its name.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The host whose applicants see the case (article 7); nobody's when null.</summary>
    public Func<IRegister, string, string?> HostId { get; init; } = (_, _) => null;

    /// <summary>The city whose bureau sees the case (article 6); nobody's when null.</summary>
    public Func<IRegister, string, string?> City { get; init; } = (_, _) => null;

    /// <summary>Where they are set, only these roles see the case, whatever else somebody is.</summary>
    public IReadOnlyList<string> OnlyRoles { get; init; } = [];
}
