using System.Globalization;
using System.Text;

namespace Bases.Infrastructure.Store;

/// <summary>A WHERE clause and its values. Texts of conditions are this program's own; values only ever go in as parameters.</summary>
internal sealed class Conditions
{
    private readonly StringBuilder text = new();
    private readonly List<object?> values = [];

    public object?[] Values => [.. values];

    /// <summary>Adds the condition when there is a value; each <c>?</c> in it stands for the value.</summary>
    public void Add(string condition, object? value)
    {
        if (value is not null)
        {
            AddAll(condition, [value]);
        }
    }

    /// <summary>Each <c>?</c> stands for the next value; a single value may be used several times.</summary>
    public void AddAll(string condition, IReadOnlyList<object?> given)
    {
        text.Append(text.Length == 0 ? "WHERE " : " AND ");
        var first = values.Count;
        values.AddRange(given);
        var used = 0;
        foreach (var character in condition)
        {
            if (character == '?')
            {
                text.Append('@').Append(first + Math.Min(used++, given.Count - 1));
            }
            else
            {
                text.Append(character);
            }
        }
    }

    public static string Page(int offset, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"LIMIT {Math.Clamp(limit, 0, 10_000)} OFFSET {Math.Max(offset, 0)}");

    public override string ToString() => text.ToString();
}
