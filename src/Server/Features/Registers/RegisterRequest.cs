using System.Globalization;

namespace Bases.Server.Features.Registers;

/// <summary>What is asked of a list, as it stands in the address: a view can be sent.</summary>
/// <param name="On">As of which day; today when null.</param>
/// <param name="Known">As it was recorded at the end of this day; as it is recorded now when null.</param>
/// <param name="Sort">A column, with a minus before it for the reverse.</param>
public sealed record RegisterRequest(
    string? Q,
    DateOnly? On,
    DateOnly? Known,
    string? Sort,
    IReadOnlyDictionary<string, string> Filters,
    IReadOnlyList<string> Columns,
    int Page,
    int Size
)
{
    public static IReadOnlyList<int> Sizes { get; } = [25, 50, 100, 200];

    public static RegisterRequest Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(
            Text(query["q"]),
            Day(query["on"]),
            Day(query["known"]),
            Text(query["sort"]),
            query
                .Where(entry => entry.Key.StartsWith("f.", StringComparison.Ordinal) && Text(entry.Value) is not null)
                .ToDictionary(entry => entry.Key[2..], entry => entry.Value.ToString(), StringComparer.Ordinal),
            [.. query["col"].OfType<string>()],
            int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            int.TryParse(query["size"], NumberStyles.None, CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : 50
        );
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
