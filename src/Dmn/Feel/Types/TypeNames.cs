using Bases.Dmn.Feel.Syntax;

namespace Bases.Dmn.Feel.Types;

/// <summary>Finds the types that a text names: those of FEEL, then those of a model.</summary>
internal sealed class TypeNames(Func<string, FeelType?>? model = null)
{
    private static readonly Dictionary<string, FeelType> BuiltIn = new(StringComparer.Ordinal)
    {
        ["Any"] = FeelType.Any,
        ["Null"] = FeelType.Null,
        ["number"] = FeelType.Number,
        ["string"] = FeelType.String,
        ["boolean"] = FeelType.Boolean,
        ["date"] = FeelType.Date,
        ["time"] = FeelType.Time,
        ["date and time"] = FeelType.DateTime,
        ["dateTime"] = FeelType.DateTime,
        ["days and time duration"] = FeelType.DaysTimeDuration,
        ["dayTimeDuration"] = FeelType.DaysTimeDuration,
        ["years and months duration"] = FeelType.YearsMonthsDuration,
        ["yearMonthDuration"] = FeelType.YearsMonthsDuration,
        ["list"] = FeelType.AnyList,
        ["context"] = FeelType.AnyContext,
        ["range"] = FeelType.AnyRange,
        ["function"] = FeelType.AnyFunction,
    };

    /// <summary>The names that the parser must know to read them as one.</summary>
    public static NameSet Parsed { get; } = new(BuiltIn.Keys);

    public FeelType? Find(string name) => BuiltIn.GetValueOrDefault(name) ?? model?.Invoke(name);

    /// <summary>The type behind a reference; a name that nobody declared is a mistake of the text.</summary>
    public FeelType Resolve(TypeReference reference) =>
        reference switch
        {
            NamedTypeReference named => Find(named.Name)
                ?? throw new SyntaxException(named.Position, $"Expected a type, but '{named.Name}' is none."),
            ListTypeReference list => new ListType(Resolve(list.Item)),
            RangeTypeReference range => new RangeType(Resolve(range.Item)),
            ContextTypeReference context => new ContextType([
                .. context.Entries.Select(entry => KeyValuePair.Create(entry.Key, Resolve(entry.Value))),
            ]),
            FunctionTypeReference function => new FunctionType([.. function.Parameters.Select(Resolve)], Resolve(function.Result)),
            _ => FeelType.Any,
        };
}
