using System.Text;

namespace Bases.Dmn.Values;

/// <summary>A value as the FEEL function <c>string</c> writes it (DMN 1.5, table 73).</summary>
public static class ValueText
{
    public static string Of(Value value)
    {
        var text = new StringBuilder();
        Append(text, value, nested: false);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Value value, bool nested)
    {
        switch (value)
        {
            case StringValue content when nested:
                text.Append('"')
                    .Append(content.Content.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))
                    .Append('"');
                break;
            case ListValue list:
                AppendAll(text, '[', list.Items, static (text, item) => Append(text, item, nested: true), ']');
                break;
            case ContextValue context:
                AppendAll(text, '{', context.Entries, AppendEntry, '}');
                break;
            case RangeValue { Comparison: { } comparison } range:
                text.Append('(').Append(comparison).Append(' ');
                Append(text, comparison is "<" or "<=" ? range.End : range.Start, nested: true);
                text.Append(')');
                break;
            case RangeValue range:
                text.Append(range.StartIncluded ? '[' : '(');
                Append(text, range.Start, nested: true);
                text.Append("..");
                Append(text, range.End, nested: true);
                text.Append(range.EndIncluded ? ']' : ')');
                break;
            case FunctionValue function:
                text.Append("function ").Append(function.Name);
                break;
            default:
                text.Append(value.ToString());
                break;
        }
    }

    private static void AppendEntry(StringBuilder text, KeyValuePair<string, Value> entry)
    {
        if (IsPlainName(entry.Key))
        {
            text.Append(entry.Key);
        }
        else
        {
            Append(text, new StringValue(entry.Key), nested: true);
        }

        text.Append(": ");
        Append(text, entry.Value, nested: true);
    }

    private static bool IsPlainName(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '_' or ' ' || char.IsSurrogate(c));

    private static void AppendAll<T>(StringBuilder text, char open, IReadOnlyList<T> items, Action<StringBuilder, T> append, char close)
    {
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(", ");
            }

            append(text, items[i]);
        }

        text.Append(close);
    }
}
