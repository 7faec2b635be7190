using Bases.Dmn.Feel;
using Bases.Dmn.Values;

namespace Bases.Dmn.Tests.Feel;

/// <summary>Evaluates FEEL for tests: at a fixed time, with variables given as JSON.</summary>
internal static class Evaluation
{
    public static FeelEnvironment Environment { get; } = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(8)), null);

    public static Value Of(string expression, string variables = "{}", ICollection<string>? warnings = null)
    {
        var compilation = FeelCompiler.CompileExpression(expression);
        compilation.Problems.ShouldBeEmpty();
        return compilation.Expression!.Evaluate((ContextValue)ValueJson.Parse(variables), Environment, warnings);
    }

    public static string TextOf(string expression, string variables = "{}") => ValueText.Of(Of(expression, variables));
}
