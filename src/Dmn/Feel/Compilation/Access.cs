using Bases.Dmn.Feel.Functions;
using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Compilation;

/// <summary>Names and paths (DMN 1.5, 10.3.2.5 and 10.3.2.6).</summary>
internal static class Access
{
    public static Code Name(string name, Lexical? scope)
    {
        var global = Global(name);
        return Local(name, scope, 0, global) ?? global;
    }

    public static Code Path(Code source, string name) => (run, locals) => Member(run, source(run, locals), name);

    /// <summary>What stands behind the dot: of a context, of a special value, or of every item of a list.</summary>
    public static Value Member(Run run, Value source, string name)
    {
        switch (source)
        {
            case ContextValue context:
                return context.TryGet(name, out var entry) ? entry : run.Fail($"The context has no entry {name}.");
            case ListValue list:
                run.Step(list.Items.Count);
                var values = new Value[list.Items.Count];
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = Member(run, list.Items[i], name);
                }

                return new ListValue(values);
            case NullValue:
                return source;
            default:
                return Properties.Of(source, name) ?? run.Fail($"A value of the type {source.TypeName} has no property {name}.");
        }
    }

    /// <summary>True when the name is bound by the expression itself.</summary>
    public static bool IsLocal(string name, Lexical? scope)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (scope.Name == name || (scope.Name is null && name == "item"))
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasItem(Lexical? scope)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (scope.Name is null)
            {
                return true;
            }
        }

        return false;
    }

    private static Code Global(string name)
    {
        var builtIn = BuiltIns.Find(name);
        return (run, _) => run.Variables.TryGet(name, out var value) ? value : builtIn ?? run.Fail($"There is no variable {name}.");
    }

    /// <summary>The code for a name that the expression binds, or that the item of a filter may have.</summary>
    private static Code? Local(string name, Lexical? scope, int distance, Code global)
    {
        if (scope is null)
        {
            return null;
        }

        if (scope.Name == name)
        {
            return At(distance);
        }

        var further = Local(name, scope.Outer, distance + 1, global);
        if (scope.Name is not null)
        {
            return further;
        }

        further = name == "item" ? At(distance) : further ?? global;
        return (run, locals) =>
            At(locals!, distance) is ContextValue item && item.TryGet(name, out var entry)
                ? entry
                : Special(At(locals!, distance), name) ?? further(run, locals);
    }

    // A filter may use properties of its items as well: [@"2026-01-01"][year = 2026].
    private static Value? Special(Value item, string name) => item is ContextValue ? null : Properties.Of(item, name);

    private static Code At(int distance) =>
        distance switch
        {
            0 => (_, locals) => locals!.Value,
            1 => (_, locals) => locals!.Outer!.Value,
            _ => (_, locals) => At(locals!, distance),
        };

    private static Value At(Locals locals, int distance)
    {
        for (; distance > 0; distance--)
        {
            locals = locals.Outer!;
        }

        return locals.Value;
    }
}
