using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Types;

/// <summary>A type of FEEL (DMN 1.5, 10.3.2.9), built in or of an item definition.</summary>
public abstract class FeelType
{
    private protected FeelType() { }

    public static FeelType Any { get; } = new AnyType();

    public static FeelType Null { get; } = new SimpleType<NullValue>("Null");

    public static FeelType Number { get; } = new SimpleType<NumberValue>("number");

    public static FeelType String { get; } = new SimpleType<StringValue>("string");

    public static FeelType Boolean { get; } = new SimpleType<BooleanValue>("boolean");

    public static FeelType Date { get; } = new SimpleType<DateValue>("date");

    public static FeelType Time { get; } = new SimpleType<TimeValue>("time");

    public static FeelType DateTime { get; } = new SimpleType<DateTimeValue>("date and time");

    public static FeelType DaysTimeDuration { get; } = new SimpleType<DaysTimeDurationValue>("days and time duration");

    public static FeelType YearsMonthsDuration { get; } = new SimpleType<YearsMonthsDurationValue>("years and months duration");

    public static FeelType AnyList { get; } = new ListType(Any);

    public static FeelType AnyContext { get; } = new ContextType([]);

    public static FeelType AnyRange { get; } = new RangeType(Any);

    public static FeelType AnyFunction { get; } = new FunctionType(null, Any);

    /// <summary>The type as FEEL writes it.</summary>
    public abstract string Name { get; }

    /// <summary>The names of entries that a path over this type may use.</summary>
    internal IEnumerable<string> MemberNames =>
        Plain switch
        {
            ContextType context => context.Entries.SelectMany(entry => entry.Value.MemberNames.Prepend(entry.Key)),
            ListType list => list.Item.MemberNames,
            _ => [],
        };

    public static FeelType ListOf(FeelType item) => new ListType(item);

    public static FeelType ContextOf(IEnumerable<KeyValuePair<string, FeelType>> entries) => new ContextType([.. entries]);

    /// <summary>The type that a text such as <c>list&lt;number&gt;</c> names; null when it names none.</summary>
    public static FeelType? Parse(string text)
    {
        try
        {
            return new TypeNames().Resolve(Syntax.Parser.Type(text, TypeNames.Parsed));
        }
        catch (Syntax.SyntaxException)
        {
            return null;
        }
    }

    /// <summary>True when the value is one of this type; null is one of every type (DMN 1.5, 10.3.2.9.2).</summary>
    public bool Accepts(Value value) => Accepts(value, constrained: true);

    /// <summary>True when every value of this type is one of the other as well.</summary>
    public bool ConformsTo(FeelType other) => Plain is AnyType ? other.Plain is AnyType : IsPartOf(other);

    public override string ToString() => Name;

    /// <summary>This type without its constraints.</summary>
    internal virtual FeelType Plain => this;

    /// <param name="value">A value that is not null.</param>
    /// <param name="constrained">False for <c>instance of</c>, which does not ask for allowed values.</param>
    internal abstract bool Holds(Value value, bool constrained);

    internal bool Accepts(Value value, bool constrained) => value.IsNull || Holds(value, constrained);

    private protected virtual bool IsPartOf(FeelType other) => other.Plain is AnyType || other.Plain.Name == Plain.Name;

    private sealed class AnyType : FeelType
    {
        public override string Name => "Any";

        internal override bool Holds(Value value, bool constrained) => true;
    }

    private sealed class SimpleType<T>(string name) : FeelType
        where T : Value
    {
        public override string Name => name;

        internal override bool Holds(Value value, bool constrained) => value is T;
    }
}

internal sealed class ListType(FeelType item) : FeelType
{
    public FeelType Item { get; } = item;

    public override string Name => $"list<{Item.Name}>";

    internal override bool Holds(Value value, bool constrained)
    {
        if (value is not ListValue list)
        {
            return false;
        }

        if (ReferenceEquals(Item, Any))
        {
            return true;
        }

        foreach (var item in list.Items)
        {
            if (!Item.Accepts(item, constrained))
            {
                return false;
            }
        }

        return true;
    }

    private protected override bool IsPartOf(FeelType other) =>
        other.Plain is ListType list ? Item.ConformsTo(list.Item) || ReferenceEquals(list.Item, Any) : ReferenceEquals(other.Plain, Any);
}

internal sealed class RangeType(FeelType item) : FeelType
{
    public FeelType Item { get; } = item;

    public override string Name => $"range<{Item.Name}>";

    internal override bool Holds(Value value, bool constrained) =>
        value is RangeValue range && Item.Accepts(range.Start, constrained) && Item.Accepts(range.End, constrained);

    private protected override bool IsPartOf(FeelType other) =>
        other.Plain is RangeType range
            ? Item.ConformsTo(range.Item) || ReferenceEquals(range.Item, Any)
            : ReferenceEquals(other.Plain, Any);
}

internal sealed class ContextType(IReadOnlyList<KeyValuePair<string, FeelType>> entries) : FeelType
{
    public IReadOnlyList<KeyValuePair<string, FeelType>> Entries { get; } = entries;

    public override string Name =>
        Entries.Count == 0 ? "context" : $"context<{string.Join(", ", Entries.Select(entry => $"{entry.Key}: {entry.Value.Name}"))}>";

    public FeelType? Find(string name) => Entries.FirstOrDefault(entry => entry.Key == name).Value;

    internal override bool Holds(Value value, bool constrained)
    {
        if (value is not ContextValue context)
        {
            return false;
        }

        foreach (var (name, type) in Entries)
        {
            if (!context.TryGet(name, out var entry) || !type.Accepts(entry, constrained))
            {
                return false;
            }
        }

        return true;
    }

    private protected override bool IsPartOf(FeelType other) =>
        other.Plain is ContextType context
            ? context.Entries.All(theirs =>
                Find(theirs.Key) is { } mine && (mine.ConformsTo(theirs.Value) || ReferenceEquals(theirs.Value, Any))
            )
            : ReferenceEquals(other.Plain, Any);
}

/// <summary>A function type; without parameters it is the type of every function.</summary>
internal sealed class FunctionType(IReadOnlyList<FeelType>? parameters, FeelType result) : FeelType
{
    public IReadOnlyList<FeelType>? Parameters { get; } = parameters;

    public FeelType Result { get; } = result;

    public override string Name =>
        Parameters is null ? "function" : $"function<{string.Join(", ", Parameters.Select(parameter => parameter.Name))}>->{Result.Name}";

    internal override bool Holds(Value value, bool constrained) =>
        value is FunctionValue && (Parameters is null || (value is Functions.CallableFunction { Type: { } type } && type.ConformsTo(this)));

    /// <summary>A function may stand for another when it takes at least as much and gives at most as much.</summary>
    private protected override bool IsPartOf(FeelType other)
    {
        if (other.Plain is not FunctionType function)
        {
            return ReferenceEquals(other.Plain, Any);
        }

        if (function.Parameters is null)
        {
            return true;
        }

        return Parameters is not null
            && Parameters.Count == function.Parameters.Count
            && Parameters.Zip(function.Parameters).All(pair => ReferenceEquals(pair.First, Any) || pair.Second.ConformsTo(pair.First))
            && (ReferenceEquals(function.Result, Any) || Result.ConformsTo(function.Result));
    }
}
