namespace Bases.FiveYears.Checker;

/// <summary>Something that is not as the catalogue says.</summary>
/// <param name="Rule">Which of the checks found it, e.g. <c>reminder</c>.</param>
/// <param name="About">A base, a case or a mail.</param>
/// <param name="On">The day that it is about, where it is about one.</param>
public sealed record Violation(string Rule, string About, string Message, DateOnly? On = null)
{
    /// <summary>The articles that are broken; of the check that found it.</summary>
    public IReadOnlyList<int> Articles { get; init; } = [];

    public override string ToString() =>
        $"art. {string.Join(", ", Articles)} {Rule} {About}{(On is { } day ? $" ({day:yyyy-MM-dd})" : "")}: {Message}";
}
