using System.Xml.Linq;
using Bases.Dmn.Decisions.Reading;
using Bases.Dmn.Feel;
using Bases.Dmn.Feel.Checking;
using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Boxed;

/// <summary>Compiles the texts of a model; what is wrong becomes a problem of the model and an error where it is used.</summary>
internal sealed class TextCompiler(TypeNames types, NameSet typeNames, NameSet members, FeelLimits limits, List<DmnProblem> problems)
{
    private readonly List<DmnProblem> doubts = [];

    /// <summary>Names that nobody declares, and operations that can only give null: the model runs, but not as it was meant.</summary>
    public IReadOnlyList<DmnProblem> Doubts => doubts;

    public FeelLimits Limits => limits;

    public Code Expression(XElement element, string text, BoxedScope scope)
    {
        if (text.Length == 0)
        {
            return (_, _) => Value.Null;
        }

        try
        {
            CheckLanguage(element);
            var expression = Parser.Expression(text, scope.Names, members, typeNames, limits);
            Check(element, text, expression, scope);
            return new Compiler(types, limits).Compile(expression, scope.Locals);
        }
        catch (SyntaxException exception)
        {
            var message = Report(element, text, exception);
            return (run, _) => run.Fail(message);
        }
    }

    /// <summary>Unary tests; an empty text tests nothing.</summary>
    public UnaryTest Tests(XElement element, string text, BoxedScope scope) => Tests(element, text, Parse(element, text, scope), scope);

    /// <summary>Unary tests that were parsed before; null where that failed, so that they never hold.</summary>
    public UnaryTest Tests(XElement element, string text, UnaryTests? tests, BoxedScope scope)
    {
        if (tests is null)
        {
            return (_, _, _) => null;
        }

        try
        {
            return Bases.Dmn.Feel.Compilation.Tests.Compile(new Compiler(types, limits), tests, scope.Locals);
        }
        catch (SyntaxException exception)
        {
            Report(element, text, exception);
            return (_, _, _) => null;
        }
    }

    public UnaryTests? Parse(XElement element, string text, BoxedScope scope)
    {
        try
        {
            CheckLanguage(element);
            if (text.Length == 0)
            {
                return new UnaryTests(0, [], false);
            }

            var tests = Parser.UnaryTests(text, scope.Names, members, typeNames, limits);
            Check(element, text, tests, scope);
            return tests;
        }
        catch (SyntaxException exception)
        {
            Report(element, text, exception);
            return null;
        }
    }

    public Code Compile(Expression expression, BoxedScope scope) => new Compiler(types, limits).Compile(expression, scope.Locals);

    public void Problem(XElement element, string rule, string message) =>
        problems.Add(new DmnProblem(IdOf(element), element.Line(), rule, message));

    private static string? IdOf(XElement element) =>
        element.AncestorsAndSelf().Select(ancestor => ancestor.Id()).FirstOrDefault(id => id is not null);

    private static void CheckLanguage(XElement element)
    {
        if (
            element.AttributeOf("expressionLanguage") is { Length: > 0 } language
            && !language.Contains("FEEL", StringComparison.OrdinalIgnoreCase)
        )
        {
            throw new SyntaxException(0, $"Expected the expression language FEEL, but found '{language}'.");
        }
    }

    private string Report(XElement element, string text, SyntaxException exception)
    {
        problems.Add(At(element, text, exception, "feel"));
        return exception.Message;
    }

    private void Check(XElement element, string text, Expression expression, BoxedScope scope)
    {
        if (scope.Types is { } declared)
        {
            var checker = new ExpressionChecker(types);
            checker.Check(expression, declared);
            doubts.AddRange(checker.Findings.Select(finding => At(element, text, finding, "expression")));
        }
    }

    private static DmnProblem At(XElement element, string text, SyntaxException exception, string rule)
    {
        var place = TextPosition.Problem(text, exception);
        var line = (element.One("text") ?? element).Line() + place.Line - 1;
        return new DmnProblem(IdOf(element), line, rule, $"{exception.Message} (column {place.Column} of: {Shorten(text)})");
    }

    private static string Shorten(string text) => text.Length > 80 ? text[..80] + "…" : text;
}
