using System.Text;
using System.Text.RegularExpressions;
using Bases.Engine.Behaviors;
using Bases.Engine.Model;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Extensions;
using Bases.Engine.Tests.Reading;

namespace Bases.Engine.Tests.Validation;

/// <summary><c>docs/supported-elements.md</c> says what the registry of behaviours executes and the validator admits.</summary>
public partial class SupportedElementsDocumentTests
{
    private static readonly (EventTrigger Trigger, string Definition)[] Triggers =
    [
        (EventTrigger.None, ""),
        (EventTrigger.Message, "<messageEventDefinition messageRef='m'/>"),
        (EventTrigger.Timer, "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>"),
        (EventTrigger.Signal, "<signalEventDefinition signalRef='s'/>"),
        (EventTrigger.Error, "<errorEventDefinition errorRef='err'/>"),
        (EventTrigger.Escalation, "<escalationEventDefinition escalationRef='esc'/>"),
        (EventTrigger.Conditional, "<conditionalEventDefinition><condition>x</condition></conditionalEventDefinition>"),
        (EventTrigger.Compensation, "<compensateEventDefinition/>"),
        (EventTrigger.Cancel, "<cancelEventDefinition/>"),
        (EventTrigger.Terminate, "<terminateEventDefinition/>"),
        (EventTrigger.Link, "<linkEventDefinition name='l'/>"),
        (EventTrigger.Multiple, "<messageEventDefinition messageRef='m'/><signalEventDefinition signalRef='s'/>"),
    ];

    private static readonly (string Name, string Model)[] Places =
    [
        ("start", "<startEvent id='n'>{0}</startEvent><endEvent id='e'/><sequenceFlow id='f' sourceRef='n' targetRef='e'/>"),
        ("start of an event sub-process, interrupting", InEventSubProcess("true")),
        ("start of an event sub-process, non-interrupting", InEventSubProcess("false")),
        ("intermediate catch", RuleCase.Around("<intermediateCatchEvent id='n'>{0}</intermediateCatchEvent>")),
        ("intermediate throw", RuleCase.Around("<intermediateThrowEvent id='n'>{0}</intermediateThrowEvent>")),
        ("boundary, interrupting", OnTransaction("true")),
        ("boundary, non-interrupting", OnTransaction("false")),
        (
            "end",
            "<transaction id='t'><startEvent id='s'/><endEvent id='n'>{0}</endEvent><sequenceFlow id='f' sourceRef='s' targetRef='n'/></transaction>"
        ),
    ];

    /// <summary>What says that an event as such is not possible; the rest of the small models is of no importance.</summary>
    private static readonly string[] Refusals =
    [
        "event-trigger",
        "event-interrupting",
        "boundary-none",
        "catch-none",
        "event-sub-process-trigger",
        "cancel-outside-transaction",
    ];

    private const string Data = """

        ## Data

        | element | section | what it does |
        |---|---|---|
        | Data object, property | 10.4.1 | A variable of its process, sub-process, activity or event, under its name; null until it is written. Those of a sub-process are gone with it. A reference stands for what it refers to. |
        | Data store | 10.4.1 | May be drawn and named; nothing is kept in it beyond the instance. |
        | Data input, data output | 10.4.1 | Local variables of an activity or event. |
        | Data association | 10.4.2 | Copies its source, or what its transformation gives; assignments write parts. One whose source is null moves nothing. |
        | Input set | 10.4.2 | The activity begins with the first set whose data are all there, and its data alone go in; until then it waits, and looks again whenever variables change. Its boundary events do not wait meanwhile. Optional data, and data that are taken while it is at work, are not waited for. |
        | Output set | 10.4.2 | Declares what comes out and is not enforced: results come as variables, and outputs that are null are not moved. |
        | Loop data | 10.3.8 | `loopDataInputRef` and `loopDataOutputRef` name the lists of a multi-instance activity, directly or through its data input and output. |

        """;

    [Fact]
    public void Should_be_documented_as_it_is() => GeneratedDocument.ShouldSay("supported-elements.md", Text());

    [Fact]
    public void Should_have_a_behaviour_for_every_kind() =>
        BehaviorRegistry.Supported.Select(s => s.Kind).ShouldBe(Enum.GetValues<FlowNodeKind>(), ignoreOrder: true);

    private static string Text()
    {
        var text = new StringBuilder(
            """
            # Elements of BPMN 2.0 that execute

            Written by a test from the registry of behaviours (`src/Engine/Behaviors`) and from what the validator admits.
            Sections are those of BPMN 2.0.2. What is not here is refused at deployment: see [lint-rules.md](lint-rules.md).

            ## Flow nodes

            | element | section | what it does |
            |---|---|---|

            """
        );
        foreach (var element in BehaviorRegistry.Supported)
        {
            text.Append(Invariant($"| {Words(element.Kind.ToString())} | {element.Section} | {element.Summary} |\n"));
        }

        text.Append(
                "\n## Triggers of events\n\nA multiple event combines those of its column; catching ones may be parallel multiple.\n\n| trigger |"
            )
            .AppendJoin("", Places.Select(p => $" {p.Name} |"))
            .Append("\n|---|")
            .AppendJoin("", Places.Select(_ => ":-:|"))
            .Append('\n');
        foreach (var (trigger, definition) in Triggers)
        {
            text.Append(Invariant($"| {Words(trigger.ToString())} |"))
                .AppendJoin("", Places.Select(p => IsPossible(p.Model, definition) ? " ● |" : " |"))
                .Append('\n');
        }

        return text.Append(Data).Append(Listeners()).ToString();
    }

    private static string Listeners() =>
        $"""

            ## Listeners

            A listener is a job; what it stands at goes on when the job is done. Several at one place follow one another. There are
            none on sequence flows.

            | listener | when |
            |---|---|
            | execution: {List<ExecutionListenerEvent>()} | before and after any element, and the process itself |
            | user task: {List<TaskListenerEvent>()} | the task appears when those that are creating it are done; closes when those that complete it are; the instance does not end before those that look at a cancelled task are done |

            """;

    private static string List<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(name => $"`{name.ToLowerInvariant()}`"));

    private static bool IsPossible(string model, string definition)
    {
        const string roots =
            "<message id='m' name='m'/><signal id='s' name='s'/><error id='err' errorCode='E'/><escalation id='esc' escalationCode='E'/>";
        var reading = TestModel.Content(model.Replace("{0}", definition, StringComparison.Ordinal), roots);
        return !reading.Problems.Any(p => p.ElementId == "n" && Refusals.Contains(p.RuleId));
    }

    private static string InEventSubProcess(string interrupting) =>
        "<subProcess id='outer'><subProcess id='sub' triggeredByEvent='true'>"
        + $"<startEvent id='n' isInterrupting='{interrupting}'>{{0}}</startEvent><endEvent id='e'/>"
        + "<sequenceFlow id='f' sourceRef='n' targetRef='e'/></subProcess></subProcess>";

    private static string OnTransaction(string cancels) =>
        $"<transaction id='t'/><boundaryEvent id='n' attachedToRef='t' cancelActivity='{cancels}'>{{0}}</boundaryEvent>";

    private static string Words(string name) => Capital().Replace(name, m => " " + char.ToLowerInvariant(m.Value[0]));

    private static string Invariant(FormattableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
