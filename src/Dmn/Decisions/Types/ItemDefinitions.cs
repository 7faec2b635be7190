using System.Xml.Linq;
using Bases.Dmn.Decisions.Reading;
using Bases.Dmn.Feel.Types;

namespace Bases.Dmn.Decisions.Types;

/// <summary>The types that a model defines (DMN 1.5, 7.3.2 and 7.3.3).</summary>
internal sealed class ItemDefinitions
{
    private readonly Dictionary<string, FeelType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FeelType> building = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ItemDefinitions> imports;
    private readonly Func<XElement, TypeTest?> compileTest;

    /// <param name="imports">Types of imported models, by the name of the import.</param>
    /// <param name="compileTest">Compiles allowed values; null when there are none.</param>
    public ItemDefinitions(XElement root, Dictionary<string, ItemDefinitions> imports, Func<XElement, TypeTest?> compileTest)
    {
        this.imports = imports;
        this.compileTest = compileTest;
        foreach (var definition in root.All("itemDefinition"))
        {
            definitions.TryAdd(DmnXml.Normal(definition.AttributeOf("name") ?? string.Empty), definition);
        }

        Names = new TypeNames(Find);
    }

    public TypeNames Names { get; }

    public IEnumerable<string> Declared =>
        definitions.Keys.Concat(
            imports.SelectMany(import => import.Value.Declared.Select(name => import.Key.Length == 0 ? name : $"{import.Key}.{name}"))
        );

    /// <summary>Names of components, which expressions may use behind a dot.</summary>
    public IEnumerable<string> Components =>
        definitions
            .Values.SelectMany(definition => definition.Descendants().Where(element => element.Name.LocalName == "itemComponent"))
            .Select(component => DmnXml.Normal(component.AttributeOf("name") ?? string.Empty))
            .Concat(imports.Values.SelectMany(import => import.Components));

    /// <summary>Compiles every definition, so that a wrong one is reported before it is used.</summary>
    public void Complete()
    {
        foreach (var name in definitions.Keys)
        {
            Find(name);
        }
    }

    /// <summary>The type behind a reference; Any when there is none, null when nobody declares it.</summary>
    public FeelType? Resolve(string? reference)
    {
        if (string.IsNullOrWhiteSpace(reference))
        {
            return FeelType.Any;
        }

        var name = DmnXml.Normal(reference);
        var colon = name.LastIndexOf(':');
        return Names.Find(name) ?? (colon >= 0 ? Names.Find(name[(colon + 1)..]) : null) ?? Foreign(name);
    }

    /// <summary>Type names that Camunda's modeler writes in decision tables.</summary>
    private static FeelType? Foreign(string name) =>
        name switch
        {
            "integer" or "long" or "double" => FeelType.Number,
            "any" => FeelType.Any,
            _ => null,
        };

    private FeelType? Find(string name)
    {
        if (types.TryGetValue(name, out var known))
        {
            return known;
        }

        if (definitions.TryGetValue(name, out var definition))
        {
            // While a definition is being built its name stands for what it will be.
            if (building.TryGetValue(name, out var self))
            {
                return self;
            }

            building[name] = new NamedType(name, () => types[name]);
            var type = Build(definition, name);
            building.Remove(name);
            return types[name] = type;
        }

        if (imports.TryGetValue(string.Empty, out var direct) && direct.Find(name) is { } merged)
        {
            return merged;
        }

        foreach (var (prefix, import) in imports)
        {
            if (
                prefix.Length > 0
                && name.StartsWith(prefix + ".", StringComparison.Ordinal)
                && import.Find(name[(prefix.Length + 1)..]) is { } imported
            )
            {
                return imported;
            }
        }

        return null;
    }

    private FeelType Build(XElement definition, string name)
    {
        var type = Content(definition);
        var isCollection = definition.AttributeOf("isCollection") is "true" or "1";
        type = Constrained(type, name, definition.One("allowedValues"));
        type = isCollection ? new ListType(type) : type;
        return Constrained(type, name, definition.One("typeConstraint"));
    }

    private FeelType Content(XElement definition)
    {
        if (definition.One("functionItem") is { } function)
        {
            return new FunctionType(
                [.. function.All("parameters").Select(parameter => Reference(parameter.AttributeOf("typeRef")))],
                Reference(function.AttributeOf("outputTypeRef"))
            );
        }

        var components = definition.All("itemComponent").ToList();
        if (components.Count > 0)
        {
            return new ContextType([
                .. components.Select(component =>
                {
                    var name = DmnXml.Normal(component.AttributeOf("name") ?? string.Empty);
                    return KeyValuePair.Create(name, Build(component, name));
                }),
            ]);
        }

        return Reference(definition.One("typeRef")?.Value);
    }

    private FeelType Reference(string? reference) => Resolve(reference) ?? FeelType.Any;

    private FeelType Constrained(FeelType type, string name, XElement? constraint) =>
        constraint is not null && compileTest(constraint) is { } test ? new ConstrainedType(name, type, test.Passes) : type;
}

/// <summary>Compiled allowed values.</summary>
internal sealed record TypeTest(Feel.Compilation.UnaryTest Passes);
