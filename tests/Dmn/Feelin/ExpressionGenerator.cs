using System.Text.RegularExpressions;

namespace Bases.Dmn.Tests.Feelin;

/// <summary>A generated expression: the template it was made by, and what stands in the template's places.</summary>
internal sealed record Sample(string Template, string Text, IReadOnlyList<Sample> Parts)
{
    /// <summary>The expression and all within it; none of them needs a name that the others bind.</summary>
    public IEnumerable<Sample> All => Parts.SelectMany(part => part.All).Append(this);
}

/// <summary>
/// Makes expressions of a wanted type from <see cref="Templates"/>; now and then a place is filled with another type, for what
/// is not defined must be null in both.
/// </summary>
internal sealed partial class ExpressionGenerator(int seed)
{
    private const double OtherType = 0.04;

    private readonly Random random = new(seed);

    public Sample Next() => Make(Pick(Templates.Types), depth: 3);

    private Sample Make(string type, int depth)
    {
        var literal = depth == 0 || random.NextDouble() < 0.25;
        var template = Pick(literal ? Templates.Literals(type) : Templates.Operations(type));
        var parts = new List<Sample>();
        var text = Place()
            .Replace(
                template,
                place =>
                {
                    var wanted = random.NextDouble() < OtherType ? Pick(Templates.Types) : place.Groups[1].Value;
                    var part = Make(wanted, depth - 1);
                    parts.Add(part);
                    return part.Parts.Count == 0 ? part.Text : $"({part.Text})";
                }
            );
        return new Sample(template, text, parts);
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    [GeneratedRegex("«([a-z]+)»")]
    private static partial Regex Place();
}
