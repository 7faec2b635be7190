using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Extensions;
using Bases.Engine.Reading;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Validation;

/// <summary>Checks files together: what they call, evaluate, show and send must be somewhere.</summary>
public sealed class DeploymentCheck
{
    private const string AnyName = "*";

    private readonly Surroundings around;
    private readonly Dictionary<string, string> fileOfProcess = new(StringComparer.Ordinal);
    private readonly HashSet<string> caught = new(StringComparer.Ordinal);

    /// <summary>The header in which activities that write a letter name its template.</summary>
    private const string TemplateHeader = "template";

    private DeploymentCheck(Surroundings around) => this.around = around;

    /// <returns>The problems between the files; those within each are in its reading.</returns>
    public static IReadOnlyList<Problem> Check(IReadOnlyList<BpmnReading> files, Surroundings around)
    {
        var check = new DeploymentCheck(around);
        var problems = files.Select(f => (File: f, Problems: new ProblemList(f.File))).ToList();
        foreach (var (file, list) in problems)
        {
            check.Collect(file, list);
        }

        foreach (var (file, list) in problems)
        {
            list.OnlyWarn = !around.AreComplete;
            foreach (var node in file.Executable.SelectMany(p => p.Nodes))
            {
                check.Node(node, file.File, list);
            }

            // Nobody but the procedure itself brings the paper that it fills.
            list.OnlyWarn = false;
            foreach (var process in file.Executable)
            {
                check.Documents(process, file.File, list);
            }
        }

        return [.. problems.SelectMany(p => p.Problems.All)];
    }

    private void Collect(BpmnReading file, ProblemList problems)
    {
        foreach (var process in file.Executable)
        {
            if (!fileOfProcess.TryAdd(process.Id, file.File))
            {
                problems.Add(DeploymentRules.ProcessTwice, process, process.Id, fileOfProcess[process.Id]);
            }

            foreach (var message in process.Nodes.Select(Caught).SelectMany(m => m))
            {
                // A name that is an expression may be any: then nothing can be said about what nobody catches.
                caught.Add(message.Name is { IsStatic: true } name ? name.Text : AnyName);
            }
        }
    }

    private void Node(FlowNode node, string file, ProblemList problems)
    {
        switch (node)
        {
            case CallActivity { CalledElement: { ProcessId.StaticText: { } id } called }:
                var deployed = called.Binding.Type != BindingType.Deployment && around.HasProcess(id);
                if (!fileOfProcess.ContainsKey(id) && !deployed)
                {
                    problems.Add(DeploymentRules.CalledProcessUnknown, node, id);
                }

                break;
            case BusinessRuleTask { CalledDecision.DecisionId.StaticText: { } decision } when !around.HasDecision(decision):
                problems.Add(DeploymentRules.DecisionUnknown, node, decision);
                break;
            case UserTask { Form: { } form }:
                Form(node, form, problems);
                break;
            case StartEvent { Form: { } form }:
                Form(node, form, problems);
                break;
        }

        foreach (var message in Thrown(node))
        {
            if (message.Name?.StaticText is { } name && !IsCaught(name))
            {
                problems.Add(DeploymentRules.MessageNobodyCatches, node, name);
            }
        }

        if (around.HasActivity is { } hasActivity)
        {
            foreach (var type in JobTypes(node).Where(t => !hasActivity(t)))
            {
                problems.Add(around.ReservesType(type) ? DeploymentRules.ActivityMissing : DeploymentRules.ActivityUnknown, node, type);
            }

            Template(node, hasActivity, file, problems);
        }
    }

    private void Template(FlowNode node, Func<string, bool> hasActivity, string file, ProblemList problems)
    {
        // What a worker outside means by a header of this name is its own matter.
        if (
            around.HasMailTemplate is { } hasTemplate
            && node.TaskDefinition?.Type.StaticText is { } type
            && hasActivity(type)
            && node.Headers.TryGetValue(TemplateHeader, out var template)
            && !hasTemplate(file, template)
        )
        {
            problems.Add(DeploymentRules.MailTemplateUnknown, node, template);
        }
    }

    private void Documents(ProcessDefinition process, string file, ProblemList problems)
    {
        if (around.HasDocumentTemplate is not { } hasTemplate)
        {
            return;
        }

        foreach (var node in process.Nodes)
        {
            if (node.TaskDefinition?.Type.StaticText is { } type)
            {
                foreach (var template in around.DocumentsOf(process.Id, type).Where(template => !hasTemplate(file, template)))
                {
                    problems.Add(DeploymentRules.DocumentTemplateUnknown, node, template);
                }
            }
        }
    }

    private void Form(FlowNode node, FormDefinition form, ProblemList problems)
    {
        if (form.FormId?.StaticText is { } id && !around.HasForm(id))
        {
            problems.Add(DeploymentRules.FormUnknown, node, id);
        }
    }

    private bool IsCaught(string name) => caught.Contains(name) || caught.Contains(AnyName) || around.CatchesMessage(name);

    private static IEnumerable<Message> Caught(FlowNode node) =>
        node switch
        {
            ReceiveTask { Message: { } message } => [message],
            CatchEvent happening => happening.Definitions.OfType<MessageEventDefinition>().Select(d => d.Message).OfType<Message>(),
            _ => [],
        };

    private static IEnumerable<Message> Thrown(FlowNode node) =>
        node switch
        {
            { TaskDefinition: not null } => [],
            SendTask { Message: { } message } => [message],
            ThrowEvent happening => happening.Definitions.OfType<MessageEventDefinition>().Select(d => d.Message).OfType<Message>(),
            _ => [],
        };

    private static IEnumerable<string> JobTypes(FlowNode node)
    {
        var types = node.ExecutionListeners.Select(l => l.Type);
        if (node is UserTask task)
        {
            types = types.Concat(task.TaskListeners.Select(l => l.Type));
        }

        if (node.TaskDefinition is { } definition)
        {
            types = types.Append(definition.Type);
        }

        return types.Select(t => t.StaticText).OfType<string>();
    }
}
