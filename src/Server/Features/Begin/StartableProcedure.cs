using Bases.Register;
using Bases.Register.NamedBases;
using Bases.Server.Access;

namespace Bases.Server.Features.Begin;

/// <summary>
/// A procedure that a person begins from the page 发起事项. A feature adds its own with
/// <c>services.AddSingleton(new StartableProcedure(…))</c>.
/// </summary>
/// <param name="Series">The letters before year and number in the case's business key, e.g. <c>ZX</c> gives ZX2026001.</param>
/// <param name="CaseVariable">The variable that carries the business key, e.g. <c>specialNamingId</c>.</param>
public sealed record StartableProcedure(
    string ProcessId,
    string Series,
    string CaseVariable,
    (string Chinese, string English) Name,
    (string Chinese, string English) About,
    params IReadOnlyList<string> Roles
)
{
    /// <summary>Which bases it may be begun for; it is about no base when null. Sets <c>baseId</c> and <c>hostId</c>.</summary>
    public Func<IRegister, Base, DateOnly, bool>? Bases { get; init; }

    /// <summary>It is about a host: sets <c>hostId</c>.</summary>
    public bool OfHost { get; init; }

    /// <summary>Why it cannot be begun for a base or host just now, e.g. because one is open already; null when it can.</summary>
    public Func<IRegister, string, (string Chinese, string English)?> Obstacle { get; init; } = (_, _) => null;

    public bool IsFor(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.IsAny(Roles);
    }

    /// <summary>Any base that is effective on the day.</summary>
    public static bool Effective(IRegister register, Base named, DateOnly day) => named.IsEffectiveOn(day);
}
