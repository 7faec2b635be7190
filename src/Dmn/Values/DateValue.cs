using Bases.Dmn.Values.Temporal;

namespace Bases.Dmn.Values;

/// <summary>A FEEL date: a day of the calendar, without a time or a zone.</summary>
public sealed class DateValue : Value
{
    internal DateValue(CalendarDate date) => Date = date;

    public DateValue(DateOnly content)
        : this(CalendarDate.From(content)) { }

    /// <summary>The day; the first or last one that <see cref="DateOnly"/> knows when it is out of its range.</summary>
    public DateOnly Content => Date.ToDateOnly();

    public override string TypeName => "date";

    internal CalendarDate Date { get; }

    public override bool Equals(Value? other) => other is DateValue date && date.Date == Date;

    public override int GetHashCode() => Date.GetHashCode();

    public override string ToString() => Date.ToString();
}
