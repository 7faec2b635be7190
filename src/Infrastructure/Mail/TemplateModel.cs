using System.Globalization;
using Bases.Dmn.Values;
using Bases.Register.Calendars;

namespace Bases.Infrastructure.Mail;

/// <summary>Variables as a template reads them: contexts and lists by name, everything else as the text a person reads.</summary>
internal static class TemplateModel
{
    public static Dictionary<string, object?> Of(ContextValue context) =>
        context.Entries.ToDictionary(entry => entry.Key, entry => Of(entry.Value), StringComparer.Ordinal);

    public static object? Of(Value value) =>
        value switch
        {
            ContextValue context => Of(context),
            ListValue list => list.Items.Select(Of).ToList(),
            NumberValue number => number.ToDecimal(),
            BooleanValue boolean => boolean.IsTrue,
            StringValue text => text.Content,
            NullValue => null,
            _ => value.ToString(),
        };

    /// <summary>2026年1月15日（周四）: a date, or an instant as the day and minute in Beijing.</summary>
    public static string Chinese(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Chinese(day);
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            var (date, time) = Beijing(instant);
            return string.Create(CultureInfo.InvariantCulture, $"{Chinese(date)}{time}");
        }

        return text ?? "";
    }

    /// <summary>When a deadline is over: a date at its 24:00; null when it is none.</summary>
    public static DateTimeOffset? Deadline(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? LegalTime.EndOf(day)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant
        : null;

    /// <summary>Thursday, 15 January 2026; an instant with the minute in Beijing.</summary>
    public static string English(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return English(day);
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            var (date, time) = Beijing(instant);
            return string.Create(CultureInfo.InvariantCulture, $"{English(date)}, {time} (Beijing)");
        }

        return text ?? "";
    }

    /// <summary>Midnight is the end of the day before: 24:00 is how a deadline is read.</summary>
    private static (DateOnly Date, string Time) Beijing(DateTimeOffset instant)
    {
        var local = instant.ToOffset(TimeSpan.FromHours(8));
        var date = DateOnly.FromDateTime(local.DateTime);
        return local.TimeOfDay == TimeSpan.Zero
            ? (date.AddDays(-1), "24:00")
            : (date, local.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    private static string Chinese(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日（周{"日一二三四五六"[(int)day.DayOfWeek]}）");

    private static string English(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
}
