using System.Text;
using System.Text.RegularExpressions;
using Bases.Engine.Validation;

namespace Bases.Engine.Tests.Validation;

/// <summary><c>docs/lint-rules.md</c> says what the table of rules says.</summary>
public partial class LintRulesDocumentTests
{
    [Fact]
    public void Should_be_documented_as_the_table_has_it() => GeneratedDocument.ShouldSay("lint-rules.md", Text());

    private static string Text()
    {
        var text = new StringBuilder(
            """
            # Rules for process files

            What `bases lint`, the designer and every deployment check. An error prevents deployment; a warning does not.
            Sections are those of BPMN 2.0.2. Written by a test from the table of rules in `src/Engine/Validation`.

            | rule | severity | source | message | 说明 |
            |---|---|---|---|---|

            """
        );
        foreach (var rule in LintRules.All)
        {
            text.Append("| `")
                .Append(rule.Id)
                .Append("` | ")
                .Append(rule.Severity == Severity.Error ? "error" : "warning")
                .Append(" | ")
                .Append(rule.Section)
                .Append(" | ")
                .Append(Cell(rule.English))
                .Append(" | ")
                .Append(Cell(rule.Chinese))
                .Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>The places of arguments become dots; doubled braces are a format's own.</summary>
    private static string Cell(string message) =>
        Place()
            .Replace(message, "…")
            .Replace("{{", "{", StringComparison.Ordinal)
            .Replace("}}", "}", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
