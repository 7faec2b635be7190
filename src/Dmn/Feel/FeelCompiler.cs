using Bases.Dmn.Feel.Checking;
using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Functions;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel;

/// <summary>What is wrong with an expression, and where.</summary>
/// <param name="UnknownName">The variable that nobody declares, where that is what is wrong.</param>
public sealed record FeelProblem(int Line, int Column, string Message, string? UnknownName = null);

/// <summary>The outcome of compiling: an expression, or the problems that prevent it.</summary>
public sealed record FeelCompilation(FeelExpression? Expression, IReadOnlyList<FeelProblem> Problems);

/// <summary>A compiled FEEL expression: evaluated any number of times, from any thread.</summary>
public abstract class FeelExpression
{
    /// <summary>The text it was compiled from.</summary>
    public abstract string Text { get; }

    /// <summary>Evaluates; what FEEL calls an error yields null and adds to <paramref name="warnings"/>.</summary>
    public abstract Value Evaluate(IVariables variables, FeelEnvironment environment, ICollection<string>? warnings = null);
}

/// <summary>What a compiler may know beforehand.</summary>
public sealed record FeelOptions
{
    public static FeelOptions Default { get; } = new();

    /// <summary>
    /// Names of variables. They are needed only where a name has operators or keywords in it (<c>profit-loss</c>);
    /// words divided by blanks are recognised without.
    /// </summary>
    public IReadOnlyCollection<string> Names { get; init; } = [];

    /// <summary>Names of entries of contexts, for the same reason.</summary>
    public IReadOnlyCollection<string> Members { get; init; } = [];

    public FeelLimits Limits { get; init; } = FeelLimits.Default;
}

/// <summary>Compiles FEEL text once to delegates (DMN 1.5, chapter 10).</summary>
public static class FeelCompiler
{
    /// <summary>The built-in functions as they are called, for editors: <c>substring(string, start position, length?)</c>.</summary>
    public static IReadOnlyList<string> Functions { get; } =
    [
        .. BuiltIns
            .Functions.SelectMany(function => function.Signatures)
            .Select(signature => signature.Text)
            .Append("is defined(value)")
            .Order(StringComparer.Ordinal),
    ];

    public static FeelCompilation CompileExpression(string text, FeelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= FeelOptions.Default;
        return Compile(
            text,
            options,
            (compiler, names, members) => compiler.Compile(Parser.Expression(text, names, members, TypeNames.Parsed, options.Limits), null)
        );
    }

    /// <summary>Unary tests (DMN 1.5, 7.3.3): the input is read as <c>?</c>.</summary>
    public static FeelCompilation CompileUnaryTests(string text, FeelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= FeelOptions.Default;
        return Compile(
            text,
            options,
            (compiler, names, members) => compiler.Compile(Parser.UnaryTests(text, names, members, TypeNames.Parsed, options.Limits), null)
        );
    }

    /// <summary>
    /// Checks an expression against what is declared: names that are not there, and operations that can only give null.
    /// </summary>
    /// <param name="text">An expression, or unary tests.</param>
    /// <param name="declared">The variables and their types; <see cref="FeelType.Any"/> where the type is not known.</param>
    /// <param name="unaryTests">True when the text is a cell of a decision table; <c>?</c> is declared by itself.</param>
    /// <returns>Nothing for an expression that is in order.</returns>
    public static IReadOnlyList<FeelProblem> Check(string text, IReadOnlyDictionary<string, FeelType> declared, bool unaryTests = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(declared);
        try
        {
            var names = new NameSet(declared.Keys.Append("?"), BuiltIns.Names);
            var members = new NameSet(declared.Values.SelectMany(type => type.MemberNames).Distinct());
            Expression expression = unaryTests
                ? Parser.UnaryTests(text, names, members, TypeNames.Parsed, FeelLimits.Default)
                : Parser.Expression(text, names, members, TypeNames.Parsed, FeelLimits.Default);
            var checker = new ExpressionChecker(new TypeNames());
            var scope = new CheckScope(null, declared);
            checker.Check(expression, unaryTests && !declared.ContainsKey("?") ? CheckScope.Of(scope, "?", FeelType.Any) : scope);
            return [.. checker.Findings.Select(finding => TextPosition.Problem(text, finding))];
        }
        catch (SyntaxException exception)
        {
            return [TextPosition.Problem(text, exception)];
        }
    }

    private static FeelCompilation Compile(string text, FeelOptions options, Func<Compiler, NameSet, NameSet, Code> compile)
    {
        try
        {
            var names = new NameSet(options.Names, BuiltIns.Names);
            var members = new NameSet(options.Members);
            var code = compile(new Compiler(new TypeNames(), options.Limits), names, members);
            return new FeelCompilation(new CompiledExpression(text, code), []);
        }
        catch (SyntaxException exception)
        {
            return new FeelCompilation(null, [TextPosition.Problem(text, exception)]);
        }
    }
}
