using System.Text;

namespace Bases.Dmn.Feel.Patterns;

/// <summary>Writes a regular expression of XPath in .NET's dialect, or finds that it is none.</summary>
internal sealed class PatternTranslator
{
    private const string NameStart = @"\p{L}\p{Nl}_:";
    private const string NamePart = @"\p{L}\p{Nl}_:\p{Nd}\p{M}.\-\u00B7";

    private readonly string pattern;
    private readonly bool multiline;
    private readonly bool dotAll;
    private readonly StringBuilder output = new();
    private readonly HashSet<int> closedGroups = [];
    private readonly Stack<int> openGroups = new();
    private int groups;
    private int position;

    public PatternTranslator(string pattern, string flags)
    {
        this.pattern = flags.Contains('x', StringComparison.Ordinal) ? WithoutBlanks(pattern) : pattern;
        multiline = flags.Contains('m', StringComparison.Ordinal);
        dotAll = flags.Contains('s', StringComparison.Ordinal);
    }

    /// <summary>The .NET pattern; null when XPath does not allow this one.</summary>
    public string? Translate()
    {
        var quantifiable = false;
        while (position < pattern.Length)
        {
            var c = pattern[position];
            switch (c)
            {
                case '\\':
                    if (!TryEscape(inClass: false))
                    {
                        return null;
                    }

                    quantifiable = true;
                    continue;
                case '[':
                    if (!TryClass())
                    {
                        return null;
                    }

                    quantifiable = true;
                    continue;
                case '(':
                    if (!TryOpen())
                    {
                        return null;
                    }

                    quantifiable = false;
                    continue;
                case ')':
                    if (openGroups.Count == 0)
                    {
                        return null;
                    }

                    closedGroups.Add(openGroups.Pop());
                    output.Append(c);
                    quantifiable = true;
                    break;
                case '.':
                    output.Append(dotAll ? @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S])" : @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\n\r])");
                    quantifiable = true;
                    break;
                case '^':
                    output.Append(multiline ? @"(?:\A|(?<=\n)(?!\z))" : @"\A");
                    quantifiable = false;
                    break;
                case '$':
                    output.Append(multiline ? @"(?=\n|\z)" : @"\z");
                    quantifiable = false;
                    break;
                case '|':
                    output.Append(c);
                    quantifiable = false;
                    break;
                case '*' or '+' or '?' or '{':
                    if (!quantifiable || !TryQuantifier())
                    {
                        return null;
                    }

                    quantifiable = false;
                    continue;
                case '}' or ']':
                    return null;
                default:
                    AppendLiteral(c);
                    quantifiable = true;
                    continue;
            }

            position++;
        }

        return openGroups.Count == 0 ? output.ToString() : null;
    }

    /// <summary>The flag x: blanks do not count, but in a class they do.</summary>
    private static string WithoutBlanks(string pattern)
    {
        var kept = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (depth == 0 && c is ' ' or '\t' or '\n' or '\r')
            {
                if (depth == 0)
                {
                    continue;
                }
            }

            kept.Append(c);
            if (c == '\\' && i + 1 < pattern.Length && pattern[i + 1] is '[' or ']' or '\\')
            {
                kept.Append(pattern[++i]);
            }
            else
            {
                depth +=
                    c == '[' ? 1
                    : c == ']' && depth > 0 ? -1
                    : 0;
            }
        }

        return kept.ToString();
    }

    private void AppendLiteral(char c)
    {
        if (char.IsHighSurrogate(c) && position + 1 < pattern.Length && char.IsLowSurrogate(pattern[position + 1]))
        {
            output.Append("(?:").Append(c).Append(pattern[position + 1]).Append(')');
            position += 2;
            return;
        }

        output.Append(c is '#' or ' ' or '-' ? "\\" + c : c.ToString());
        position++;
    }

    private bool TryOpen()
    {
        if (position + 1 < pattern.Length && pattern[position + 1] == '?')
        {
            if (position + 2 >= pattern.Length || pattern[position + 2] != ':')
            {
                return false;
            }

            output.Append("(?:");
            openGroups.Push(0);
            position += 3;
            return true;
        }

        output.Append('(');
        openGroups.Push(++groups);
        position++;
        return true;
    }

    private bool TryQuantifier()
    {
        var start = position;
        if (pattern[position] == '{')
        {
            var close = pattern.IndexOf('}', position);
            if (close < 0 || !IsAmount(pattern.AsSpan(position + 1, close - position - 1)))
            {
                return false;
            }

            position = close;
        }

        position++;
        if (position < pattern.Length && pattern[position] == '?')
        {
            position++;
        }

        output.Append(pattern, start, position - start);
        return true;
    }

    private static bool IsAmount(ReadOnlySpan<char> amount)
    {
        var comma = amount.IndexOf(',');
        var least = comma < 0 ? amount : amount[..comma];
        var most = comma < 0 ? [] : amount[(comma + 1)..];
        return least.Length is > 0 and < 6
            && most.Length < 6
            && least.IndexOfAnyExceptInRange('0', '9') < 0
            && most.IndexOfAnyExceptInRange('0', '9') < 0
            && (
                most.Length == 0
                || int.Parse(least, System.Globalization.CultureInfo.InvariantCulture)
                    <= int.Parse(most, System.Globalization.CultureInfo.InvariantCulture)
            );
    }

    private bool TryEscape(bool inClass)
    {
        if (position + 1 >= pattern.Length)
        {
            return false;
        }

        var c = pattern[position + 1];
        if (char.IsAsciiDigit(c))
        {
            return !inClass && TryBackReference();
        }

        if (c is 'p' or 'P')
        {
            return TryCategory();
        }

        var translated = c switch
        {
            'n' or 'r' or 't' or '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '-' or '[' or ']' or '^' => "\\"
                + c,
            '$' => "\\$",
            'd' => @"\p{Nd}",
            'D' => @"\P{Nd}",
            's' => inClass ? @" \t\n\r" : @"[ \t\n\r]",
            'S' when !inClass => @"[^ \t\n\r]",
            'S' => @"\S",
            'w' when !inClass => @"[^\p{P}\p{Z}\p{C}]",
            'W' => inClass ? @"\p{P}\p{Z}\p{C}" : @"[\p{P}\p{Z}\p{C}]",
            'w' => @"\p{L}\p{M}\p{N}\p{S}",
            'i' => inClass ? NameStart : $"[{NameStart}]",
            'I' when !inClass => $"[^{NameStart}]",
            'c' => inClass ? NamePart : $"[{NamePart}]",
            'C' when !inClass => $"[^{NamePart}]",
            _ => null,
        };
        if (translated is null)
        {
            return false;
        }

        output.Append(translated);
        position += 2;
        return true;
    }

    /// <summary>A group that is closed already; of several digits as many count as make such a group.</summary>
    private bool TryBackReference()
    {
        var number = 0;
        var at = position + 1;
        while (at < pattern.Length && char.IsAsciiDigit(pattern[at]) && (number == 0 || (number * 10) + pattern[at] - '0' <= groups))
        {
            number = (number * 10) + pattern[at++] - '0';
            if (number == 0)
            {
                return false;
            }
        }

        if (!closedGroups.Contains(number))
        {
            return false;
        }

        output.Append("(?:\\").Append(number).Append(')');
        position = at;
        return true;
    }

    private bool TryCategory()
    {
        var close = pattern.IndexOf('}', position);
        if (close < 0 || position + 2 >= pattern.Length || pattern[position + 2] != '{')
        {
            return false;
        }

        output.Append(pattern, position, close - position + 1);
        position = close + 1;
        return true;
    }

    private bool TryClass()
    {
        output.Append('[');
        position++;
        if (position < pattern.Length && pattern[position] == '^')
        {
            output.Append('^');
            position++;
        }

        for (var first = true; position < pattern.Length; first = false)
        {
            var c = pattern[position];
            switch (c)
            {
                case ']':
                    if (first)
                    {
                        return false;
                    }

                    output.Append(']');
                    position++;
                    return true;
                case '\\':
                    if (!TryEscape(inClass: true))
                    {
                        return false;
                    }

                    break;
                case '-' when !first && position + 1 < pattern.Length && pattern[position + 1] == '[':
                    output.Append('-');
                    position++;
                    if (!TryClass() || position >= pattern.Length || pattern[position] != ']')
                    {
                        return false;
                    }

                    break;
                case '-':
                    if (!TryHyphen(first))
                    {
                        return false;
                    }

                    break;
                case '[':
                    return false;
                default:
                    output.Append(c is '^' ? "\\^" : c.ToString());
                    position++;
                    break;
            }
        }

        return false;
    }

    /// <summary>A hyphen stands for itself at either end of a class; between two characters it makes a range.</summary>
    private bool TryHyphen(bool first)
    {
        var last = position + 1 < pattern.Length && pattern[position + 1] == ']';
        if (first || last)
        {
            output.Append("\\-");
            position++;
            return true;
        }

        // What stands before must be a single character that no range has used.
        var previous = output[^1];
        if (RangeEnd == output.Length || previous == '}')
        {
            return false;
        }

        output.Append('-');
        position++;
        if (pattern[position] == '\\')
        {
            if (!TryEscape(inClass: true))
            {
                return false;
            }
        }
        else if (pattern[position] is '[' or '-')
        {
            return false;
        }
        else
        {
            output.Append(pattern[position++]);
        }

        RangeEnd = output.Length;
        return true;
    }

    private int RangeEnd { get; set; } = -1;
}
