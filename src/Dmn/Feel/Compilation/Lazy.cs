using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Compilation;

/// <summary>Functions that must see how an argument is written and not only its value.</summary>
internal static class Lazy
{
    public static Code? Compile(Compiler compiler, Invocation invocation, Lexical? scope)
    {
        if (invocation is not { Function: NameReference { Name: "is defined" }, Arguments: [var argument] })
        {
            return null;
        }

        // A variable, or an entry of a context, that exists: null is a value like others.
        switch (argument.Value)
        {
            case NameReference name when !Access.IsLocal(name.Name, scope) && !Access.HasItem(scope):
                return (run, locals) =>
                    BooleanValue.Of(run.Variables.TryGet(name.Name, out _) || Functions.BuiltIns.Find(name.Name) is not null);
            case PathExpression path:
                var source = compiler.Compile(path.Source, scope);
                return (run, locals) =>
                    BooleanValue.Of(
                        source(run, locals) is var value
                            && (
                                value is ContextValue context
                                    ? context.TryGet(path.Name, out _)
                                    : Semantics.Properties.Of(value, path.Name) is not null
                            )
                    );
            default:
                var code = compiler.Compile(argument.Value, scope);
                return (run, locals) => BooleanValue.Of(!code(run, locals).IsNull || argument.Value is NameReference);
        }
    }
}
