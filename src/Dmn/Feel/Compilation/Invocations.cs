using Bases.Dmn.Feel.Functions;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Compilation;

/// <summary>Calls and definitions of functions (DMN 1.5, 10.3.2.12 and 10.3.2.13).</summary>
internal static class Invocations
{
    public static Code Compile(Compiler compiler, Invocation invocation, Lexical? scope)
    {
        if (Lazy.Compile(compiler, invocation, scope) is { } lazy)
        {
            return lazy;
        }

        var function = Function(compiler, invocation.Function, scope);
        var arguments = invocation.Arguments.Select(argument => compiler.Compile(argument.Value, scope)).ToArray();
        if (invocation.Arguments is not [{ Name: not null }, ..])
        {
            return (run, locals) =>
                function(run, locals) is CallableFunction callee
                    ? callee.Call(run, Values(run, locals, arguments))
                    : run.Fail(NoFunction(invocation.Function));
        }

        var names = invocation.Arguments.Select(argument => argument.Name!).ToArray();
        return (run, locals) =>
            function(run, locals) is CallableFunction callee
                ? callee.CallNamed(run, names, Values(run, locals, arguments))
                : run.Fail(NoFunction(invocation.Function));
    }

    public static Code Define(Compiler compiler, FunctionDefinition definition, Lexical? scope)
    {
        if (definition.IsExternal)
        {
            return (run, _) => run.Fail("External functions are not supported: they would run foreign code.");
        }

        var parameters = definition
            .Parameters.Select(parameter => new DefinedParameter(
                parameter.Name,
                parameter.Type is null ? FeelType.Any : compiler.Types.Resolve(parameter.Type)
            ))
            .ToArray();
        foreach (var parameter in parameters)
        {
            scope = new Lexical(parameter.Name, scope);
        }

        var body = compiler.Compile(definition.Body, scope);
        return (run, locals) => new DefinedFunction("the function", parameters, FeelType.Any, body, run.Variables, locals);
    }

    private static Value[] Values(Run run, Locals? locals, Code[] arguments)
    {
        var values = new Value[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i](run, locals);
        }

        return values;
    }

    /// <summary>A variable that happens to be called like a built-in function, and is none, does not hide the function.</summary>
    private static Code Function(Compiler compiler, Expression function, Lexical? scope)
    {
        var code = compiler.Compile(function, scope);
        if (function is not NameReference { Name: var name } || BuiltIns.Find(name) is not { } builtIn)
        {
            return code;
        }

        return (run, locals) => code(run, locals) is CallableFunction callee ? callee : builtIn;
    }

    private static string NoFunction(Expression function) =>
        function is NameReference name ? $"There is no function {name.Name}." : "What is called is no function.";
}
