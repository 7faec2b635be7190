using System.Xml.Linq;
using Bases.Dmn.Feel;
using Bases.Engine.Model;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading;

/// <summary>
/// Reads texts of the model as FEEL or as literals. A leading <c>=</c> always means FEEL; without it the place decides:
/// where BPMN wants an expression it is FEEL, where it wants a literal it is that.
/// </summary>
internal sealed class ExpressionReader(ReadingContext context)
{
    /// <summary>Longer texts are not expressions; a compiler need not see them.</summary>
    private const int Longest = 64 * 1024;

    /// <summary>Different places of a model often say the same.</summary>
    private readonly Dictionary<string, FeelCompilation> compiled = new(StringComparer.Ordinal);
    private readonly List<FeelUse> uses = [];

    /// <summary>Every FEEL text of the file, with where it stands.</summary>
    public IReadOnlyList<FeelUse> Uses => uses;

    /// <summary>A place for an expression: FEEL with or without <c>=</c>. Null, with a problem, where there is no text.</summary>
    public Expression? Feel(string? text, XElement at, XElement owner, string place)
    {
        text = text?.Trim() ?? "";
        text = text.StartsWith('=') ? text[1..].Trim() : text;
        if (text.Length == 0)
        {
            context.Problems.Add(ExpressionRules.Missing, context.IdOf(owner), at.Line(), place);
            return null;
        }

        return Compile(text, at, owner, place);
    }

    /// <summary>A child element that holds an expression; null, without a problem, where there is no such child.</summary>
    public Expression? Child(XElement element, string localName, XElement owner)
    {
        if (element.Child(localName) is not { } child)
        {
            return null;
        }

        return LanguageIsFeel(child, owner) ? Feel(child.Value, child, owner, localName) : null;
    }

    /// <summary>A place for a literal: FEEL only with <c>=</c>. Null where there is no text.</summary>
    public Expression? Literal(string? text, XElement at, XElement owner, string place)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        return text.StartsWith('=') ? Feel(text, at, owner, place) : Expression.Static(text);
    }

    /// <summary>True unless the expression says that it is written in another language.</summary>
    public bool LanguageIsFeel(XElement expression, XElement owner)
    {
        var language = expression.Text("language");
        if (language is null || language.Contains("feel", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        context.Problems.Add(ExpressionRules.Language, context.IdOf(owner), expression.Line(), language);
        return false;
    }

    public FeelCompilation Compile(string text)
    {
        if (!compiled.TryGetValue(text, out var compilation))
        {
            compilation = FeelCompiler.CompileExpression(text);
            compiled.Add(text, compilation);
        }

        return compilation;
    }

    private Expression Compile(string text, XElement at, XElement owner, string place)
    {
        if (text.Length > Longest)
        {
            context.Problems.Add(ExpressionRules.TooLong, context.IdOf(owner), at.Line(), place, Longest);
            return Expression.Broken(text);
        }

        var compilation = Compile(text);
        if (compilation.Expression is { } feel)
        {
            uses.Add(new FeelUse(context.ProcessOf(owner), context.IdOf(owner), at.Line(), place, text));
            return Expression.Of(feel);
        }

        if (text.Contains("${", StringComparison.Ordinal) || text.Contains("#{", StringComparison.Ordinal))
        {
            context.Problems.Add(ExpressionRules.OtherEngine, context.IdOf(owner), at.Line(), place, text);
            return Expression.Broken(text);
        }

        foreach (var problem in compilation.Problems)
        {
            context.Problems.Add(
                ExpressionRules.Feel,
                context.IdOf(owner),
                at.Line(),
                place,
                text,
                problem.Line,
                problem.Column,
                problem.Message
            );
        }

        return Expression.Broken(text);
    }
}
