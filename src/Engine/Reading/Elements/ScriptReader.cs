using System.Xml.Linq;
using Bases.Engine.Model.Extensions;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading.Elements;

/// <summary>Reads the script of a script task: FEEL in <c>zeebe:script</c>, or in the standard's own element.</summary>
internal static class ScriptReader
{
    public static Script? Script(ReadingContext context, XElement element)
    {
        if (element.Extension("script") is { } extension)
        {
            var expression = context.Expressions.Feel(extension.Text("expression"), extension, element, "expression");
            return expression is null ? null : new Script(expression, extension.Text("resultVariable"));
        }

        if (element.Child("script") is not { } script || element.Extension("taskDefinition") is not null)
        {
            return null;
        }

        var format = element.Text("scriptFormat");
        if (format is not null && !format.Contains("feel", StringComparison.OrdinalIgnoreCase))
        {
            context.Problems.Add(ExpressionRules.ScriptFormat, context.IdOf(element), element.Line(), format);
            return null;
        }

        var text = context.Expressions.Feel(script.Value, script, element, "script");
        return text is null ? null : new Script(text, null);
    }
}
