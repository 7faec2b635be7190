using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Syntax;

namespace Bases.Dmn.Decisions.Boxed;

/// <summary>What a boxed expression may name: for the parser, and where the compiler finds the locals among it.</summary>
internal sealed record BoxedScope(NameSet Names, Lexical? Locals)
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

        return new BoxedScope(set, locals);
    }

    /// <summary>Inside a filter: the item, and what it consists of.</summary>
    public BoxedScope WithItem() => new(new NameSet(["item"], Names), new Lexical(null, Locals));
}
