using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Data;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Extensions;
using Bases.Engine.Reading;

namespace Bases.Engine.Validation.Variables;

/// <summary>
/// The variables that files set: by mappings, results, loops, data, forms and activities. Which of them is there at which
/// element is not asked: only a name that no place sets at all is unknown.
/// </summary>
internal sealed class KnownVariables
{
    /// <summary>The property of a process that lists the variables it is given from outside, separated by commas.</summary>
    public const string InputsProperty = "inputs";

    /// <summary>What the engine itself offers in loops and complex gateways.</summary>
    private static readonly string[] OfEngine =
    [
        "loopCounter",
        "numberOfInstances",
        "numberOfActiveInstances",
        "numberOfCompletedInstances",
        "numberOfTerminatedInstances",
        "activationCount",
        "waitingForStart",
    ];

    private readonly HashSet<string> names = new(OfEngine, StringComparer.Ordinal);

    private KnownVariables() { }

    public IReadOnlySet<string> Names => names;

    /// <summary>False where something sets variables of which nothing is known: a form or a worker that is elsewhere.</summary>
    public bool AreComplete { get; private set; } = true;

    public static KnownVariables Of(IEnumerable<BpmnReading> files, Surroundings around)
    {
        var known = new KnownVariables();
        foreach (var process in files.SelectMany(file => file.Definitions?.Processes ?? []))
        {
            known.AddAll(Declared(process));
            foreach (var scope in process.Scopes)
            {
                known.AddAll(scope.DataObjects.SelectMany(NamesOf).Concat(scope.Properties.SelectMany(NamesOf)));
            }

            foreach (var node in process.Nodes)
            {
                known.Add(node, around);
            }
        }

        return known;
    }

    private static string[] Declared(ProcessDefinition process) =>
        process
            .ExtensionProperties.GetValueOrDefault(InputsProperty, "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> NamesOf(ItemAwareElement data) => [data.Variable, data.Id];

    private void AddAll(IEnumerable<string?> some) => names.UnionWith(some.OfType<string>().Select(Head));

    private static string Head(string path) => path.Split('.')[0];

    private void Add(FlowNode node, Surroundings around)
    {
        AddAll(node.IoMapping.Inputs.Concat(node.IoMapping.Outputs).Select(mapping => mapping.Target));
        if (node.TaskDefinition is { } job)
        {
            AddKnown(job.Type.StaticText is { } type ? around.OutputsOf(type) : null);
        }

        switch (node)
        {
            case UserTask { Form: { } form }:
                AddForm(form, around);
                break;
            case StartEvent { Form: { } form }:
                AddForm(form, around);
                break;
            case BusinessRuleTask { CalledDecision: { } decision }:
                AddAll([decision.ResultVariable]);
                break;
            case ScriptTask { Script.ResultVariable: { } result }:
                AddAll([result]);
                break;
        }

        if (node is Activity activity)
        {
            AddActivity(activity);
        }
    }

    private void AddActivity(Activity activity)
    {
        AddAll(activity.Properties.SelectMany(NamesOf));
        var associations = activity.DataInputAssociations.Concat(activity.DataOutputAssociations).ToList();
        AddAll(associations.SelectMany(association => association.Target is { } target ? NamesOf(target) : []));
        AddAll(associations.SelectMany(association => association.Sources).SelectMany(NamesOf));
        AddAll(associations.SelectMany(association => association.Assignments).Select(assignment => assignment.To));
        if (activity.LoopCharacteristics is MultiInstanceLoopCharacteristics loop)
        {
            AddAll([loop.InputElement, loop.OutputCollection]);
        }
    }

    private void AddForm(FormDefinition form, Surroundings around) =>
        AddKnown(form.FormId?.StaticText is { } id ? around.VariablesOf(id) : null);

    private void AddKnown(IEnumerable<string>? some)
    {
        AddAll(some ?? []);
        AreComplete &= some is not null;
    }
}
