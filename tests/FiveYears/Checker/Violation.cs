namespace Bases.FiveYears.Checker;

/// <summary>Something that is not as the catalogue says.</summary>
/// <param name="Rule">Which of the checks found it, e.g. <c>reminder</c>.</param>
/// <param name="About">A base, a case or a mail.</param>
public sealed record Violation(string Rule, string About, string Message)
{
    public override string ToString() => $"{Rule} {About}: {Message}";
}
