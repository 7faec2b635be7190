using System.Xml.Linq;
using Bases.Dmn.Decisions.Reading;
using Bases.Dmn.Decisions.Tables;
using Bases.Dmn.Decisions.Types;
using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Functions;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Boxed;

/// <summary>Compiles boxed expressions (DMN 1.5, 10.2.1) to the same delegates as FEEL text.</summary>
internal sealed class BoxedCompiler
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "literalExpression",
        "context",
        "list",
        "relation",
        "functionDefinition",
        "invocation",
        "decisionTable",
        "conditional",
        "filter",
        "for",
        "some",
        "every",
    };

    private readonly TextCompiler texts;
    private readonly ItemDefinitions types;
    private readonly TableCompiler tables;

    public BoxedCompiler(TextCompiler texts, ItemDefinitions types)
    {
        this.texts = texts;
        this.types = types;
        tables = new TableCompiler(texts, this);
    }

    /// <summary>Every decision table compiled so far, with the element that has it.</summary>
    public IReadOnlyList<(string ElementId, DecisionTable Table)> Tables => tables.Found;

    /// <summary>The boxed expression directly inside an element; null when there is none.</summary>
    public static XElement? In(XElement element) =>
        element.Elements().FirstOrDefault(child => Kinds.Contains(child.Name.LocalName) && DmnXml.IsDmn(child.Name.Namespace));

    public FeelType TypeOf(XElement? element)
    {
        if (types.Resolve(element?.AttributeOf("typeRef")) is { } type)
        {
            return type;
        }

        texts.Problem(element!, "type", $"The type {element!.AttributeOf("typeRef")} is not defined.");
        return FeelType.Any;
    }

    /// <summary>The type for checks only: one that is not defined says nothing.</summary>
    public FeelType KnownTypeOf(XElement? element) => types.Resolve(element?.AttributeOf("typeRef")) ?? FeelType.Any;

    public Code CompileIn(XElement? element, BoxedScope scope) =>
        element is not null && In(element) is { } expression ? Compile(expression, scope) : (_, _) => Value.Null;

    public Code Compile(XElement element, BoxedScope scope) =>
        element.Name.LocalName switch
        {
            "literalExpression" => Literal(element, scope),
            "context" => Context(element, scope),
            "list" => Collections.List([
                .. element.Elements().Where(child => Kinds.Contains(child.Name.LocalName)).Select(child => Compile(child, scope)),
            ]),
            "relation" => Relation(element, scope),
            "functionDefinition" => Function(element, scope, "the function", FeelType.Any),
            "invocation" => Invocation(element, scope),
            "decisionTable" => tables.Compile(element, scope),
            "conditional" => Compiler.If(
                CompileIn(element.One("if"), scope),
                CompileIn(element.One("then"), scope),
                CompileIn(element.One("else"), scope)
            ),
            "filter" => Filter(CompileIn(element.One("in"), scope), CompileIn(element.One("match"), scope.WithItem())),
            "for" => Iterations.For(
                [(CompileIn(element.One("in"), scope), null)],
                CompileIn(element.One("return"), Iterator(element, scope).With("partial")),
                usesPartial: true
            ),
            var quantifier => Iterations.Quantified(
                [(CompileIn(element.One("in"), scope), null)],
                CompileIn(element.One("satisfies"), Iterator(element, scope)),
                quantifier == "every"
            ),
        };

    /// <summary>Converts what the code gives to a declared type; what does not fit is an error (DMN 1.5, 10.3.2.9.4).</summary>
    public static Code Converted(Code code, FeelType type, string name) =>
        ReferenceEquals(type, FeelType.Any)
            ? code
            : (run, locals) =>
            {
                var value = code(run, locals);
                return Conversion.To(type, value) ?? run.Fail($"{name} should be {type.Name}, but is {value.TypeName}.");
            };

    /// <summary>The code that makes the function value.</summary>
    public Code Function(XElement element, BoxedScope scope, string name, FeelType result)
    {
        if (element.AttributeOf("kind") is { } kind && kind != "FEEL")
        {
            return (run, _) => run.Fail($"Functions of the kind {kind} are not supported: they would run foreign code.");
        }

        var parameters = Parameters(element);
        var inner = scope.With(parameters.Select(parameter => parameter.Name));
        var body = CompileIn(element, inner);
        if (In(element) is { } expression)
        {
            body = Converted(body, TypeOf(expression), name);
        }

        return (run, locals) => new DefinedFunction(name, parameters, result, body, run.Variables, locals);
    }

    public DefinedParameter[] Parameters(XElement function) =>
        [
            .. function
                .All("formalParameter")
                .Select(parameter => new DefinedParameter(DmnXml.Normal(parameter.AttributeOf("name") ?? string.Empty), TypeOf(parameter))),
        ];

    private Code Literal(XElement element, BoxedScope scope)
    {
        if (element.One("importedValues") is { } imported)
        {
            texts.Problem(imported, "literal", "Imported values are not supported.");
        }

        return texts.Expression(element, element.TextOf(), scope);
    }

    private Code Context(XElement element, BoxedScope scope)
    {
        var entries = new List<(string Name, Code Code, bool IsFunction)>();
        Code? result = null;
        foreach (var entry in element.All("contextEntry"))
        {
            var variable = entry.One("variable");
            if (variable is null || string.IsNullOrWhiteSpace(variable.AttributeOf("name")))
            {
                result = CompileIn(entry, scope);
                continue;
            }

            var name = DmnXml.Normal(variable.AttributeOf("name")!);
            var expression = In(entry);
            var isFunction = expression?.Name.LocalName == "functionDefinition";
            var type = TypeOf(variable);
            var code = isFunction
                ? Function(expression!, scope.With(name), name, FeelType.Any)
                : Converted(CompileIn(entry, scope), type, name);
            entries.Add((name, code, isFunction));
            scope = scope.With(name);
        }

        var content = entries.ToArray();
        return (run, locals) => Evaluate(run, locals, content, result);
    }

    private static Value Evaluate(Run run, Locals? locals, (string Name, Code Code, bool IsFunction)[] entries, Code? result)
    {
        var values = new KeyValuePair<string, Value>[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var (name, code, isFunction) = entries[i];
            var value = code(run, isFunction ? new Locals(Value.Null, locals) : locals);
            if (isFunction)
            {
                (value as DefinedFunction)?.BindSelf();
            }

            values[i] = KeyValuePair.Create(name, value);
            locals = new Locals(value, locals);
        }

        return result is null ? new ContextValue(values) : result(run, locals);
    }

    private Code Relation(XElement element, BoxedScope scope)
    {
        var columns = element
            .All("column")
            .Select(column => (Name: DmnXml.Normal(column.AttributeOf("name") ?? string.Empty), Type: TypeOf(column)))
            .ToArray();
        var rows = element
            .All("row")
            .Select(row =>
                row.Elements()
                    .Where(cell => Kinds.Contains(cell.Name.LocalName))
                    .Select(
                        (cell, i) =>
                            i < columns.Length ? Converted(Compile(cell, scope), columns[i].Type, columns[i].Name) : Compile(cell, scope)
                    )
                    .ToArray()
            )
            .ToArray();
        return (run, locals) =>
            new ListValue([
                .. rows.Select(row => new ContextValue(
                    columns.Zip(row).Select(pair => KeyValuePair.Create(pair.First.Name, pair.Second(run, locals)))
                )),
            ]);
    }

    private Code Invocation(XElement element, BoxedScope scope)
    {
        var function = CompileIn(element, scope);
        var bindings = element.All("binding").ToList();
        var names = bindings.Select(binding => DmnXml.Normal(binding.One("parameter")?.AttributeOf("name") ?? string.Empty)).ToArray();
        var arguments = bindings
            .Select(binding => Converted(CompileIn(binding, scope), TypeOf(binding.One("parameter")), "The argument"))
            .ToArray();
        return (run, locals) =>
            function(run, locals) is CallableFunction callee
                ? callee.CallNamed(run, names, [.. arguments.Select(argument => argument(run, locals))])
                : run.Fail("What is invoked is no function.");
    }

    private static Code Filter(Code source, Code match) =>
        (run, locals) =>
            source(run, locals) switch
            {
                ListValue list => Filters.Apply(run, list, match, locals),
                NullValue nothing => nothing,
                var single => Filters.Apply(run, new ListValue([single]), match, locals),
            };

    private static BoxedScope Iterator(XElement element, BoxedScope scope) =>
        scope.With(DmnXml.Normal(element.AttributeOf("iteratorVariable") ?? "item"));
}
