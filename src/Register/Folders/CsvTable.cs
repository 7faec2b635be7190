using System.Text;

namespace Bases.Register.Folders;

/// <summary>A CSV file (RFC 4180): quoted cells may hold commas, quotes and line breaks; a byte order mark is skipped.</summary>
public sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static CsvTable Read(string text)
    {
        var lines = Lines(text.TrimStart('\uFEFF'));
        return lines.Count == 0 ? new CsvTable([], []) : new CsvTable([.. lines[0].Select(cell => cell.Trim())], [.. lines.Skip(1)]);
    }

    private static List<IReadOnlyList<string>> Lines(string text)
    {
        var lines = new List<IReadOnlyList<string>>();
        var line = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == ',')
            {
                EndCell();
            }
            else if (c is '\n' or '\r')
            {
                i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                EndLine();
            }
            else
            {
                cell.Append(c);
            }
        }

        EndLine();
        return lines;

        void EndCell()
        {
            line.Add(cell.ToString());
            cell.Clear();
        }

        void EndLine()
        {
            if (line.Count > 0 || cell.Length > 0)
            {
                EndCell();
                lines.Add([.. line]);
                line.Clear();
            }
        }
    }
}
