using System.Xml.Linq;
using Bases.Dmn.Decisions.Boxed;
using Bases.Dmn.Decisions.Graph;
using Bases.Dmn.Decisions.Types;
using Bases.Dmn.Feel;
using Bases.Dmn.Feel.Checking;
using Bases.Dmn.Feel.Functions;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Reading;

/// <summary>Builds a model from its XML: types first, then the nodes, then what each node may name, then its logic.</summary>
internal sealed class ModelReader
{
    private readonly XElement root;
    private readonly List<DmnProblem> problems;
    private readonly Dictionary<string, (string Name, CompiledModel Model)> imports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DrgNode> nodes = new(StringComparer.Ordinal);
    private readonly List<(XElement Element, DrgNode Node)> elements = [];
    private readonly string nameSpace;
    private readonly ItemDefinitions types;
    private readonly TextCompiler texts;
    private readonly BoxedCompiler boxed;

    private ModelReader(XElement root, IReadOnlyDictionary<string, DmnModel> available, List<DmnProblem> problems)
    {
        this.root = root;
        this.problems = problems;
        nameSpace = root.AttributeOf("namespace") ?? string.Empty;
        ReadImports(available);
        TextCompiler? early = null;
        types = new ItemDefinitions(
            root,
            imports
                .Values.GroupBy(import => import.Name)
                .ToDictionary(group => group.Key, group => group.First().Model.Types, StringComparer.Ordinal),
            constraint =>
                constraint.TextOf() is { Length: > 0 } text
                    ? new TypeTest(
                        early!.Tests(
                            constraint,
                            text,
                            new BoxedScope(new NameSet(["?"], BuiltIns.Names), new Feel.Compilation.Lexical("?", null))
                        )
                    )
                    : null
        );
        var members = new NameSet(
            types.Components.Concat(imports.Values.SelectMany(import => import.Model.Nodes.Select(node => node.Name)))
        );
        texts = early = new TextCompiler(types.Names, new NameSet(types.Declared, TypeNames.Parsed), members, FeelLimits.Default, problems);
        types.Complete();
        boxed = new BoxedCompiler(texts, types);
    }

    public static CompiledModel Read(XElement root, IReadOnlyDictionary<string, DmnModel> available, List<DmnProblem> problems) =>
        new ModelReader(root, available, problems).Read();

    private CompiledModel Read()
    {
        DeclareNodes();
        var isOpen = !root.All("inputData").Any() || IsCamunda();
        foreach (var (element, node) in elements)
        {
            try
            {
                Complete(element, node, isOpen);
            }
            catch (SyntaxException exception)
            {
                texts.Problem(element, "feel", exception.Message);
            }
        }

        return new CompiledModel(
            root.Id() ?? nameSpace,
            root.AttributeOf("name") ?? string.Empty,
            nameSpace,
            [.. elements.Select(entry => entry.Node)],
            [.. imports.Values.Select(import => import.Model)],
            types,
            boxed.Tables,
            texts.Doubts
        );
    }

    private bool IsCamunda() =>
        root.AttributeOf("exporter")?.StartsWith("Camunda", StringComparison.Ordinal) == true
        || root.Attributes()
            .Any(attribute =>
                attribute.IsNamespaceDeclaration && attribute.Value.StartsWith("http://camunda.org/schema/", StringComparison.Ordinal)
            );

    private void ReadImports(IReadOnlyDictionary<string, DmnModel> available)
    {
        foreach (var import in root.All("import").Where(import => import.AttributeOf("importType") is not { } type || DmnXml.IsDmn(type)))
        {
            var imported = import.AttributeOf("namespace") ?? string.Empty;
            if (available.TryGetValue(imported, out var model))
            {
                imports[imported] = (DmnXml.Normal(import.AttributeOf("name") ?? string.Empty), (CompiledModel)model);
            }
            else
            {
                problems.Add(
                    new DmnProblem(import.Id(), import.Line(), "import", $"The model with the namespace {imported} is not there.")
                );
            }
        }
    }

    private void DeclareNodes()
    {
        foreach (var element in root.Elements().Where(element => DmnXml.IsDmn(element.Name.Namespace)))
        {
            var name = DmnXml.Normal(element.AttributeOf("name") ?? string.Empty);
            var id = element.Id() ?? name;
            DrgNode? node = element.Name.LocalName switch
            {
                "inputData" => new InputDataNode(id, name, boxed.TypeOf(element.One("variable"))),
                "decision" => new DecisionNode(id, name, boxed.TypeOf(element.One("variable"))),
                "businessKnowledgeModel" => new BusinessKnowledgeModel(id, name),
                "decisionService" => new DecisionService(id, name, ServiceType(element)),
                _ => null,
            };
            if (node is null)
            {
                continue;
            }

            if (!nodes.TryAdd(id, node))
            {
                texts.Problem(element, "id", $"The id {id} is used twice.");
            }

            elements.Add((element, node));
        }
    }

    private FeelType ServiceType(XElement element)
    {
        var type = boxed.TypeOf(element.One("variable"));
        return type.Plain is FunctionType function ? function.Result : type;
    }

    private void Complete(XElement element, DrgNode node, bool isOpen)
    {
        switch (node)
        {
            case DecisionNode decision:
                var requirements = Requirements(element, decision, isOpen);
                if (BoxedCompiler.In(element) is null)
                {
                    texts.Problem(element, "decision", $"The decision {node.Name} has no logic.");
                }

                decision.Complete(requirements, boxed.CompileIn(element, Scope(requirements, isOpen)), isOpen);
                break;
            case BusinessKnowledgeModel knowledge:
                var required = Requirements(element, knowledge, isOpen);
                knowledge.Complete(
                    required,
                    Function(element, knowledge, Scope(required.Append(new Requirement(knowledge, null)), isOpen))
                );
                break;
            case DecisionService service:
                service.Complete(
                    [.. element.All("inputData").Concat(element.All("inputDecision")).Select(Target).OfType<DrgNode>()],
                    [.. element.All("outputDecision").Select(Target).OfType<DecisionNode>()]
                );
                break;
            default:
                break;
        }
    }

    private Feel.Compilation.Code Function(XElement element, BusinessKnowledgeModel knowledge, BoxedScope scope)
    {
        if (element.One("encapsulatedLogic") is not { } logic)
        {
            texts.Problem(element, "knowledge", $"The business knowledge model {knowledge.Name} has no logic.");
            return (_, _) => Value.Null;
        }

        var type = boxed.TypeOf(element.One("variable"));
        return boxed.Function(logic, scope, knowledge.Name, type.Plain is FunctionType function ? function.Result : type);
    }

    /// <param name="isOpen">True in a model that declares no inputs: any name may be one.</param>
    private static BoxedScope Scope(IEnumerable<Requirement> requirements, bool isOpen)
    {
        var types = requirements
            .SelectMany(requirement =>
                requirement.Import is { Length: > 0 } import
                    ? [KeyValuePair.Create(import, FeelType.Any)]
                    : requirement.Aliases.Prepend(requirement.Node.Name).Select(name => KeyValuePair.Create(name, TypeOf(requirement.Node)))
            )
            .DistinctBy(entry => entry.Key)
            .ToList();
        return new BoxedScope(
            new NameSet(types.Select(entry => entry.Key), BuiltIns.Names),
            null,
            isOpen ? null : new CheckScope(null, types)
        );
    }

    private static FeelType TypeOf(DrgNode node) =>
        node switch
        {
            InputDataNode input => input.Type,
            DecisionNode decision => decision.Type,
            _ => FeelType.AnyFunction,
        };

    private List<Requirement> Requirements(XElement element, DrgNode owner, bool isOpen)
    {
        var requirements = new List<Requirement>();
        var references = element
            .All("informationRequirement")
            .Concat(element.All("knowledgeRequirement"))
            .SelectMany(requirement => requirement.Elements().Where(target => target.AttributeOf("href") is not null));
        foreach (var reference in references)
        {
            if (Target(reference) is not { } target)
            {
                continue;
            }

            var import = nodes.ContainsValue(target)
                ? null
                : imports.Values.FirstOrDefault(candidate => candidate.Model.Nodes.Contains(target)).Name;
            requirements.Add(
                new Requirement(target, import)
                {
                    Aliases = isOpen && target is DecisionNode && target.Id != target.Name ? [target.Id] : [],
                }
            );
            if (ReferenceEquals(target, owner))
            {
                texts.Problem(reference, "requirement", $"{owner.Name} requires itself.");
            }
        }

        return requirements;
    }

    /// <summary>The node behind a href: <c>#id</c>, or <c>namespace#id</c>.</summary>
    private DrgNode? Target(XElement reference)
    {
        var href = reference.AttributeOf("href") ?? string.Empty;
        var mark = href.LastIndexOf('#');
        var owner = mark <= 0 ? nameSpace : href[..mark];
        var id = href[(mark + 1)..];
        var target =
            owner == nameSpace ? nodes.GetValueOrDefault(id)
            : imports.TryGetValue(owner, out var import) ? import.Model.ById(id)
            : null;
        if (target is null)
        {
            texts.Problem(reference, "requirement", $"There is no element {href}.");
        }

        return target;
    }
}
