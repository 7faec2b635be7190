using Bases.Server.Access;

namespace Bases.Server.Layout;

/// <summary>The groups of the navigation, in their order.</summary>
public enum NavigationSection
{
    Work,
    Designation,
    Bases,
    Register,
    Procedures,
    Operation,
}

/// <summary>
/// A line of the navigation. A feature adds its own with <c>services.AddSingleton(new NavigationEntry(…))</c>; who may see
/// it is told by roles, and the page itself checks again.
/// </summary>
/// <param name="Roles">Any of these; everybody who is signed in when empty.</param>
public sealed record NavigationEntry(
    NavigationSection Section,
    int Order,
    string Href,
    string Icon,
    string Chinese,
    string English,
    params IReadOnlyList<string> Roles
)
{
    /// <summary>How many things wait there; none when null.</summary>
    public Func<IServiceProvider, CancellationToken, Task<NavigationCount?>>? Count { get; init; }

    public bool IsFor(Viewer viewer) => Roles.Count == 0 || viewer.IsAny(Roles);
}

/// <param name="Late">Something among them is overdue.</param>
public sealed record NavigationCount(int Waiting, bool Late);
