namespace Bases.Dmn.Values;

/// <summary>A FEEL date: a day of the calendar, without a time or a zone.</summary>
public sealed class DateValue(DateOnly content) : Value
{
    public DateOnly Content { get; } = content;

    public override string TypeName => "date";

    public override bool Equals(Value? other) => other is DateValue date && date.Content == Content;

    public override int GetHashCode() => Content.GetHashCode();

    public override string ToString() => Content.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A FEEL date and time with an offset: an instant.</summary>
public sealed class DateTimeValue(DateTimeOffset content) : Value
{
    public DateTimeOffset Content { get; } = content;

    public override string TypeName => "date and time";

    public override bool Equals(Value? other) => other is DateTimeValue instant && instant.Content == Content;

    public override int GetHashCode() => Content.GetHashCode();

    public override string ToString() => Content.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", System.Globalization.CultureInfo.InvariantCulture);
}
