using Bases.Dmn.Feel.Checking;
using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Feel.Types;

namespace Bases.Dmn.Decisions.Boxed;

/// <summary>What a boxed expression may name: for the parser, and where the compiler finds the locals among it.</summary>
/// <param name="Types">The types of all that may be named; null where any name may be (models that declare no inputs).</param>
internal sealed record BoxedScope(NameSet Names, Lexical? Locals, CheckScope? Types = null)
{
    public BoxedScope With(params IEnumerable<string> names)
    {
        var set = new NameSet(Names);
        var locals = Locals;
        foreach (var name in names)
        {
            set.Add(name);
            locals = new Lexical(name, locals);
        }

        var types = Types is null
            ? null
            : new CheckScope(Types, names.Distinct().Select(name => KeyValuePair.Create(name, (FeelType)FeelType.Any)));
        return new BoxedScope(set, locals, types);
    }

    /// <summary>The cells of a column: the input is <c>?</c>.</summary>
    public BoxedScope WithInput(FeelType type)
    {
        var cell = With("?");
        cell.Types?.Add("?", type);
        return cell;
    }

    /// <summary>Inside a filter: the item, and what it consists of.</summary>
    public BoxedScope WithItem() =>
        new(new NameSet(["item"], Names), new Lexical(null, Locals), Types is null ? null : new CheckScope(Types, []) { IsOpen = true });
}
