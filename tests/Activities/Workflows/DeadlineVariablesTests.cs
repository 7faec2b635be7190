using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bases.Activities.Tests.RuleCheck;
using Bases.Register.Calendars;

namespace Bases.Activities.Tests.Workflows;

/// <summary>
/// When a year's notice is entered, every deadline is known to be counted or fixed (I-26): its expression counts working
/// days itself, or <c>workflows/reference/deadlines.json</c> says how its variable hangs on the calendar.
/// </summary>
public sealed partial class DeadlineVariablesTests
{
    public static TheoryData<string> Files => WorkflowFolder.Bpmn;

    [Theory]
    [MemberData(nameof(Files))]
    public void Should_know_of_every_deadline_whether_it_is_counted(string file)
    {
        var process = Path.GetFileNameWithoutExtension(file);
        var known = Repository
            .Reference.OfType<DeadlineVariable>()
            .Where(variable => variable.Process is null || variable.Process == process)
            .Select(variable => variable.Variable)
            .ToList();
        var document = XDocument.Load(Path.Combine(WorkflowFolder.Root, file));
        document
            .Descendants()
            .SelectMany(element =>
                element.Name.LocalName == "timeDate" ? [element.Value] : element.Attributes("dueDate").Select(due => due.Value)
            )
            .Where(text => text.StartsWith('=') && !Counts().IsMatch(text))
            .Where(text => !known.Exists(variable => Regex.IsMatch(text, $@"(^|[^\w.]){Regex.Escape(variable)}($|[^\w.])")))
            .ShouldBeEmpty();
    }

    [GeneratedRegex("working day")]
    private static partial Regex Counts();
}
