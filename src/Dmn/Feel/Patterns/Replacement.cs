using System.Text;

namespace Bases.Dmn.Feel.Patterns;

/// <summary>The third argument of <c>replace</c> (XPath functions, 5.6.4): text, and groups as <c>$1</c>.</summary>
internal static class Replacement
{
    public readonly record struct Part(string? Text, int Group);

    /// <summary>The parts; null when a <c>$</c> or a backslash stands where XPath allows none.</summary>
    public static List<Part>? Parse(string replacement, int groups)
    {
        var parts = new List<Part>();
        var text = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            var c = replacement[i];
            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            if (c == '\\')
            {
                if (next is not ('\\' or '$'))
                {
                    return null;
                }

                text.Append(next);
                i++;
            }
            else if (c == '$')
            {
                if (!char.IsAsciiDigit(next))
                {
                    return null;
                }

                i++;
                var group = next - '0';
                while (
                    i + 1 < replacement.Length && char.IsAsciiDigit(replacement[i + 1]) && (group * 10) + replacement[i + 1] - '0' <= groups
                )
                {
                    group = (group * 10) + replacement[++i] - '0';
                }

                Flush();
                parts.Add(group <= groups ? new Part(null, group) : new Part(string.Empty, 0));
            }
            else
            {
                text.Append(c);
            }
        }

        Flush();
        return parts;

        void Flush()
        {
            if (text.Length > 0)
            {
                parts.Add(new Part(text.ToString(), 0));
                text.Clear();
            }
        }
    }
}
