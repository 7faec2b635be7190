using System.Xml.Linq;
using Bases.Dmn.Decisions.Reading;
using Bases.Dmn.Feel;
using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Boxed;

/// <summary>Compiles the texts of a model; what is wrong becomes a problem of the model and an error where it is used.</summary>
internal sealed class TextCompiler(TypeNames types, NameSet typeNames, NameSet members, FeelLimits limits, List<DmnProblem> problems)
{
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
            return new Compiler(types, limits).Compile(Parser.Expression(text, scope.Names, members, typeNames, limits), scope.Locals);
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
            return text.Length == 0 ? new UnaryTests(0, [], false) : Parser.UnaryTests(text, scope.Names, members, typeNames, limits);
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
        var place = TextPosition.Problem(text, exception);
        var line = (element.One("text") ?? element).Line() + place.Line - 1;
        problems.Add(new DmnProblem(IdOf(element), line, "feel", $"{exception.Message} (column {place.Column} of: {Shorten(text)})"));
        return exception.Message;
    }

    private static string Shorten(string text) => text.Length > 80 ? text[..80] + "…" : text;
}
