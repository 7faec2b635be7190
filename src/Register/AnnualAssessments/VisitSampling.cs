using Bases.Register.Labels;

namespace Bases.Register.AnnualAssessments;

public enum SampleMethod
{
    [Label("随机抽取", "At random")]
    Random,

    [Label("按风险抽取", "By risk")]
    Risk,
}

/// <summary>Draws bases for a site visit (article 22: 可以抽选部分单位现场考察): repeatable from what is on record.</summary>
public static class VisitSampling
{
    /// <summary>Every base has the same chance; seed and list together give the same draw on every machine.</summary>
    public static IReadOnlyList<string> AtRandom(IEnumerable<string> baseIds, int count, int seed)
    {
        var left = baseIds.Distinct().Order(StringComparer.Ordinal).ToList();
        var state = unchecked((ulong)(uint)seed);
        var drawn = new List<string>();
        while (drawn.Count < count && left.Count > 0)
        {
            var place = (int)(Next(ref state) % (ulong)left.Count);
            drawn.Add(left[place]);
            left.RemoveAt(place);
        }

        return drawn;
    }

    /// <summary>Those with the highest risk first; the base id decides between equals.</summary>
    public static IReadOnlyList<string> ByRisk(IEnumerable<(string BaseId, int Risk)> bases, int count) =>
        [
            .. bases
                .OrderByDescending(candidate => candidate.Risk)
                .ThenBy(candidate => candidate.BaseId, StringComparer.Ordinal)
                .Take(count)
                .Select(candidate => candidate.BaseId),
        ];

    // SplitMix64: its numbers never change with the version of the runtime, as those of System.Random may.
    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
