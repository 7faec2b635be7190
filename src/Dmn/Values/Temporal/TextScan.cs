namespace Bases.Dmn.Values.Temporal;

/// <summary>A position in a text, moved forward by what is recognised there.</summary>
internal struct TextScan(string text)
{
    public int Position { get; private set; }

    public readonly bool AtEnd => Position == text.Length;

    public readonly string Rest => text[Position..];

    public readonly char At(int index) => text[index];

    public bool Take(char expected)
    {
        if (Position < text.Length && text[Position] == expected)
        {
            Position++;
            return true;
        }

        return false;
    }

    /// <summary>A whole number of so many digits; null, and no move, when there is none.</summary>
    public long? Digits(int least, int most)
    {
        var end = Position;
        long number = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            if (end - Position == most)
            {
                return null;
            }

            number = (number * 10) + text[end++] - '0';
        }

        if (end - Position < least)
        {
            return null;
        }

        Position = end;
        return number;
    }

    /// <summary>A whole number followed by its unit; null, and no move, when it is not there.</summary>
    public long? Amount(char unit)
    {
        var start = Position;
        if (Digits(1, 18) is { } amount && Take(unit))
        {
            return amount;
        }

        Position = start;
        return null;
    }

    /// <summary>The digits behind a point as nanoseconds; those beyond the ninth are dropped.</summary>
    public long Fraction()
    {
        long nanosecond = 0;
        var unit = TimeOfDay.Second;
        while (Position < text.Length && char.IsAsciiDigit(text[Position]))
        {
            unit /= 10;
            nanosecond += (text[Position++] - '0') * unit;
        }

        return nanosecond;
    }
}
