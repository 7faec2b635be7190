using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Timers;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading.Elements;

/// <summary>
/// Reads timer event definitions (BPMN 2.0.2, 10.5.5.9). Without <c>=</c> a text is a date, duration or cycle; where it
/// is none of these it may still be FEEL, unless it is a mere word, which was more likely meant as a literal.
/// </summary>
internal static partial class TimerReader
{
    private static readonly (string Tag, TimerType Type)[] Types =
    [
        ("timeDate", TimerType.Date),
        ("timeDuration", TimerType.Duration),
        ("timeCycle", TimerType.Cycle),
    ];

    public static TimerEventDefinition Read(ReadingContext context, XElement element, XElement owner)
    {
        var given = Types.Where(t => element.Child(t.Tag) is not null).ToList();
        var type = given.Count > 0 ? given[0].Type : TimerType.Date;
        if (given.Count != 1)
        {
            context.Problems.Add(EventRules.TimerChoice, context.IdOf(owner), element.Line());
        }

        return new TimerEventDefinition
        {
            Id = context.IdOf(element),
            Type = type,

            // Null only in models that are refused.
            Time = (given.Count > 0 ? Time(context, element.Child(given[0].Tag)!, owner, type) : null)!,
        };
    }

    private static Expression? Time(ReadingContext context, XElement element, XElement owner, TimerType type)
    {
        var text = element.Value.Trim();
        var place = element.Name.LocalName;
        if (text.Length == 0 || text.StartsWith('='))
        {
            return context.Expressions.Feel(text, element, owner, place);
        }

        if (TimerSchedule.Parse(type, text) is not null)
        {
            return Expression.Static(text);
        }

        if (!Word().IsMatch(text) && context.Expressions.Compile(text).Expression is { } feel)
        {
            return Expression.Of(feel);
        }

        context.Problems.Add(EventRules.TimerFormat, context.IdOf(owner), element.Line(), place, text);
        return null;
    }

    [GeneratedRegex(@"^[^\s(]+$")]
    private static partial Regex Word();
}
