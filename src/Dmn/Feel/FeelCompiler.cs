using Bases.Dmn.Values;

namespace Bases.Dmn.Feel;

/// <summary>The world an evaluation may see besides its variables: it comes from the caller.</summary>
public sealed record FeelEnvironment(DateTimeOffset Now, IWorkingCalendar? Calendar);

/// <summary>The calendar behind <c>add working days</c> and its relatives; the host supplies it.</summary>
public interface IWorkingCalendar
{
    bool IsWorkingDay(DateOnly day);

    /// <summary>True when the official notice of that year is known; otherwise results that touch it are provisional.</summary>
    bool IsOfficial(int year);
}

/// <summary>What is wrong with an expression, and where.</summary>
public sealed record FeelProblem(int Line, int Column, string Message);

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

/// <summary>Compiles FEEL text once to delegates.</summary>
public static class FeelCompiler
{
    public static FeelCompilation CompileExpression(string text) => throw new NotSupportedException(text);

    /// <summary>Unary tests (DMN 1.5, 7.3.3): the input is read as <c>?</c>.</summary>
    public static FeelCompilation CompileUnaryTests(string text) => throw new NotSupportedException(text);
}
