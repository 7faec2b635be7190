using Bases.Dmn.Feel.Functions;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Checking;

/// <summary>
/// Finds, without evaluating, names that nobody declares and operations that can only give null. What cannot be told
/// has the type Any, of which nothing is said.
/// </summary>
internal sealed class ExpressionChecker(TypeNames types)
{
    private readonly List<SyntaxException> findings = [];

    public IReadOnlyList<SyntaxException> Findings => findings;

    public FeelType Check(Expression expression, CheckScope scope)
    {
        switch (expression)
        {
            case Literal literal:
                return TypeOf(literal.Value);
            case NameReference name:
                return Name(name, scope);
            case PathExpression path:
                return Path(path, Check(path.Source, scope));
            case FilterExpression filter:
                return Filter(filter, scope);
            case BinaryExpression binary:
                return OperatorTypes.Result(binary, Check(binary.Left, scope), Check(binary.Right, scope), Find);
            case Negation negation:
                return Check(negation.Operand, scope);
            case IfExpression choice:
                Expect(choice.Condition, FeelType.Boolean, "a condition", scope);
                return Common(Check(choice.Then, scope), Check(choice.Else, scope));
            case ForExpression loop:
                var inner = Variables(loop.Iterations, scope);
                inner.Add("partial", FeelType.AnyList);
                return new ListType(Check(loop.Return, inner));
            case QuantifiedExpression quantified:
                Expect(quantified.Satisfies, FeelType.Boolean, "a condition", Variables(quantified.Iterations, scope));
                return FeelType.Boolean;
            case Invocation invocation:
                return Call(invocation, scope);
            case FunctionDefinition function:
                return Function(function, scope);
            case ListExpression list:
                return new ListType(
                    list.Items.Select(item => Check(item, scope))
                        .Aggregate((FeelType?)null, (all, next) => all is null ? next : Common(all, next))
                        ?? FeelType.Any
                );
            case ContextExpression context:
                return Context(context, scope);
            case RangeExpression range:
                return new RangeType(Common(Check(range.Start, scope), Check(range.End, scope)));
            case InstanceOfExpression instance:
                Check(instance.Value, scope);
                _ = types.Resolve(instance.Type);
                return FeelType.Boolean;
            case UnaryTests tests:
                foreach (var test in tests.Tests)
                {
                    Compare(test, Check(test, scope), scope);
                }

                return FeelType.Boolean;
            case ComparisonTest comparison:
                return Check(comparison.Operand, scope);
            default:
                foreach (var part in Compilation.References.Parts(expression))
                {
                    Check(part, scope);
                }

                return expression is BetweenExpression or InExpression ? FeelType.Boolean : FeelType.Any;
        }
    }

    private static FeelType TypeOf(Value value) =>
        value switch
        {
            NumberValue => FeelType.Number,
            StringValue => FeelType.String,
            BooleanValue => FeelType.Boolean,
            DateValue => FeelType.Date,
            TimeValue => FeelType.Time,
            DateTimeValue => FeelType.DateTime,
            DaysTimeDurationValue => FeelType.DaysTimeDuration,
            YearsMonthsDurationValue => FeelType.YearsMonthsDuration,
            _ => FeelType.Any,
        };

    private static FeelType Common(FeelType a, FeelType b) => a.Name == b.Name ? a : FeelType.Any;

    private void Find(int position, string message) => findings.Add(new SyntaxException(position, message));

    /// <summary>A test compares with the input, holds itself (a boolean), or looks into what it gives (a list).</summary>
    private void Compare(Expression test, FeelType type, CheckScope scope)
    {
        var compared = type.Plain is RangeType range ? range.Item.Plain : type.Plain;
        if (
            scope.Find("?")?.Plain is { } input
            && !ReferenceEquals(input, FeelType.Any)
            && !ReferenceEquals(compared, FeelType.Any)
            && (!ReferenceEquals(compared, FeelType.Boolean) || test is ComparisonTest)
            && compared is not ListType
            && input is not ListType
            && OperatorTypes.Kind(input) != OperatorTypes.Kind(compared)
        )
        {
            Find(test.Position, $"The input is {input.Name}, but it is compared with {compared.Name}: that never holds.");
        }
    }

    private FeelType Name(NameReference name, CheckScope scope)
    {
        if (scope.Find(name.Name) is { } type)
        {
            return type;
        }

        if (BuiltIns.Find(name.Name) is null && name.Name != "is defined")
        {
            findings.Add(new SyntaxException(name.Position, $"There is no variable {name.Name}.", name.Name));
            return FeelType.Any;
        }

        return FeelType.AnyFunction;
    }

    private FeelType Path(PathExpression path, FeelType source)
    {
        switch (source.Plain)
        {
            case ContextType { Entries.Count: > 0 } context:
                if (context.Find(path.Name) is { } entry)
                {
                    return entry;
                }

                Find(path.Position, $"The context has no entry {path.Name}.");
                return FeelType.Any;
            case ListType list:
                return new ListType(Path(path, list.Item));
            default:
                return FeelType.Any;
        }
    }

    private FeelType Filter(FilterExpression filter, CheckScope scope)
    {
        var source = Check(filter.Source, scope);
        var item = source.Plain is ListType list ? list.Item : source;
        var entries = item.Plain is ContextType context ? context.Entries : [];
        var inner = new CheckScope(scope, entries.Append(KeyValuePair.Create("item", item)).DistinctBy(entry => entry.Key))
        {
            IsOpen = entries.Count == 0 && (ReferenceEquals(item.Plain, FeelType.Any) || item.Plain is ContextType),
        };
        var predicate = Check(filter.Filter, inner);
        return ReferenceEquals(predicate.Plain, FeelType.Number) ? item
            : ReferenceEquals(predicate.Plain, FeelType.Boolean) ? new ListType(item)
            : FeelType.Any;
    }

    private void Expect(Expression expression, FeelType wanted, string what, CheckScope scope)
    {
        var type = Check(expression, scope);
        if (!ReferenceEquals(type.Plain, FeelType.Any) && !type.ConformsTo(wanted))
        {
            Find(expression.Position, $"Expected {what} ({wanted.Name}), but this is {type.Name}.");
        }
    }

    private CheckScope Variables(IReadOnlyList<Iteration> iterations, CheckScope scope)
    {
        foreach (var iteration in iterations)
        {
            var domain = Check(iteration.Domain, scope);
            if (iteration.To is not null)
            {
                Check(iteration.To, scope);
            }

            scope = CheckScope.Of(
                scope,
                iteration.Name,
                domain.Plain switch
                {
                    ListType list => list.Item,
                    RangeType range => range.Item,
                    _ => domain,
                }
            );
        }

        return new CheckScope(scope, []);
    }

    private FeelType Call(Invocation invocation, CheckScope scope)
    {
        // What is only asked for may be missing.
        var asks = invocation.Function is NameReference { Name: "is defined" or "get or else" };
        var function = Check(invocation.Function, scope);
        foreach (var argument in invocation.Arguments)
        {
            if (!asks || argument.Value is not NameReference)
            {
                Check(argument.Value, scope);
            }
        }

        if (
            invocation.Function is not NameReference name
            || scope.Find(name.Name) is not null
            || BuiltIns.Find(name.Name) is not { } builtIn
        )
        {
            return function.Plain is FunctionType { Parameters: not null } known ? known.Result : FeelType.Any;
        }

        var names = invocation.Arguments.Select(argument => argument.Name).OfType<string>().ToArray();
        var fits =
            names.Length == 0
                ? builtIn.Signatures.Any(signature => signature.Takes(invocation.Arguments.Count))
                : builtIn.Signatures.Any(signature => signature.Order(names) is not null);
        if (!fits)
        {
            Find(
                name.Position,
                $"{name.Name} cannot be called like that. It is {string.Join(" or ", builtIn.Signatures.Select(signature => signature.Text))}."
            );
        }

        return FeelType.Any;
    }

    private FunctionType Function(FunctionDefinition function, CheckScope scope)
    {
        var parameters = function
            .Parameters.Select(parameter =>
                KeyValuePair.Create(parameter.Name, parameter.Type is null ? FeelType.Any : types.Resolve(parameter.Type))
            )
            .ToList();
        var body = new CheckScope(scope, parameters.DistinctBy(parameter => parameter.Key));
        return new FunctionType(
            [.. parameters.Select(parameter => parameter.Value)],
            function.IsExternal ? FeelType.Any : Check(function.Body, body)
        );
    }

    private ContextType Context(ContextExpression context, CheckScope scope)
    {
        var entries = new List<KeyValuePair<string, FeelType>>();
        foreach (var entry in context.Entries)
        {
            var inside = entry.Value is FunctionDefinition ? CheckScope.Of(scope, entry.Name, FeelType.AnyFunction) : scope;
            var type = Check(entry.Value, inside);
            entries.Add(KeyValuePair.Create(entry.Name, type));
            scope = CheckScope.Of(scope, entry.Name, type);
        }

        return new ContextType(entries);
    }
}
