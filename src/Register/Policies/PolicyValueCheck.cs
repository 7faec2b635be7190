using System.Globalization;
using System.Text.Json;

namespace Bases.Register.Policies;

/// <summary>
/// Whether a value means something to whoever reads the parameter. A slip of the pen in one of the words that a rule knows
/// would else quietly decide cases, and a date that is none would stop them.
/// </summary>
internal static class PolicyValueCheck
{
    /// <summary>The end of a day, which a clock does not show.</summary>
    private const string Midnight = "24:00";

    public static PolicyProblem? Problem(PolicyParameter parameter, JsonElement value) =>
        parameter.Choices.Count > 0 && !parameter.Choices.Any(choice => JsonElement.DeepEquals(choice, value))
            ? new PolicyProblem(
                $"只能是：{string.Join("、", parameter.Choices.Select(choice => choice.ToString()))}",
                $"It can only be one of: {string.Join(", ", parameter.Choices.Select(choice => choice.ToString()))}"
            )
        : parameter.Format is { } format && !IsWritten(value.GetString(), format)
            ? new PolicyProblem($"须按 {format} 填写", $"It has to be written as {format}")
        : null;

    private static bool IsWritten(string? text, string format) =>
        format switch
        {
            "HH:mm" => text == Midnight || TimeOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            // Of every year, so not 29 February.
            "MM-dd" => IsDay($"2023-{text}"),
            "MM-dd?" => text == "none" || IsDay($"2023-{text}"),
            _ => IsDay(text),
        };

    private static bool IsDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
