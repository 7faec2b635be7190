using System.Globalization;

namespace Bases.Engine.Model.Timers;

/// <summary>The numbers that one field of a cron expression allows.</summary>
internal sealed class CronField
{
    private readonly ulong bits;
    private readonly int most;

    private CronField(ulong bits, int most)
    {
        this.bits = bits;
        this.most = most;
    }

    public static CronField? Parse(string text, int least, int most, string[]? names = null)
    {
        var bits = 0UL;
        foreach (var item in text.Split(','))
        {
            if (!Item(item, least, most, names, ref bits))
            {
                return null;
            }
        }

        return new CronField(bits, most);
    }

    public bool Contains(int number) => (bits >> number & 1) == 1;

    public IEnumerable<int> From(int number)
    {
        for (var i = number; i <= most; i++)
        {
            if (Contains(i))
            {
                yield return i;
            }
        }
    }

    /// <summary>A number or a name; names count from the field's least number.</summary>
    public static bool Number(string text, int least, int most, string[]? names, out int number)
    {
        var name = names is null ? -1 : Array.FindIndex(names, n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (name >= 0)
        {
            number = least + name;
            return true;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
    }

    private static bool Item(string item, int least, int most, string[]? names, ref ulong bits)
    {
        var (range, step) = (item, 1);
        if (item.Split('/') is [var before, var after])
        {
            range = before;
            if (!int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out step) || step == 0)
            {
                return false;
            }
        }

        int first,
            last;
        if (range is "*" or "?")
        {
            (first, last) = (least, most);
        }
        else if (range.Split('-') is [var from, var to])
        {
            if (!Number(from, least, most, names, out first) || !Number(to, least, most, names, out last) || last < first)
            {
                return false;
            }
        }
        else if (Number(range, least, most, names, out first))
        {
            last = range == item ? first : most;
        }
        else
        {
            return false;
        }

        for (var i = first; i <= last; i += step)
        {
            bits |= 1UL << i;
        }

        return true;
    }
}
