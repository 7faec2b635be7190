namespace Bases.FiveYears.Checker;

/// <summary>
/// Article 28(2) as far as the register tells (I-22): when a host is deregistered, the end of each of its bases is proposed
/// at the next look at six in the morning, and it is proposed for nothing else.
/// </summary>
internal static class BasicConditions
{
    private const string Code = "TERMINATE_A28-2";
    private const int Hour = 6;

    public static IEnumerable<Violation> Check(Dossier dossier)
    {
        foreach (var named in dossier.Bases)
        {
            var proposed = Findings.GroundsOf(dossier, named.Id).Where(ground => ground.Code == Code).Select(ground => ground.At).ToList();
            var due = Gone(dossier, named) is { } gone
                ? NextLook(gone > Calendar.At(First(named), 0) ? gone : Calendar.At(First(named), 0))
                : (DateTimeOffset?)null;
            if (due is { } at && at <= dossier.Evidence.Until && !(named.EndedAt <= at) && !proposed.Contains(at))
            {
                yield return new Violation(
                    "condition-28",
                    named.Id,
                    $"Its host is deregistered, but nobody proposed to terminate at {at:O}.",
                    Calendar.DayOf(at)
                );
            }

            foreach (var unfounded in proposed.Where(when => due is null || when < due))
            {
                yield return new Violation(
                    "condition-28",
                    named.Id,
                    "Termination was proposed, but its host is active.",
                    Calendar.DayOf(unfounded)
                );
            }
        }
    }

    private static DateOnly First(NamedBase named) => named.From == DateOnly.MaxValue ? Catalogue.LastDay : named.From;

    /// <summary>When the register learnt that the host of the base is no more.</summary>
    private static DateTimeOffset? Gone(Dossier dossier, NamedBase named) =>
        dossier
            .Evidence.History("host", named.HostAt(dossier.Evidence.Until))
            .Where(revision => Evidence.Text(revision.Content["state"]) != "active")
            .Select(revision => (DateTimeOffset?)revision.At)
            .FirstOrDefault();

    private static DateTimeOffset NextLook(DateTimeOffset at)
    {
        var today = Calendar.At(Calendar.DayOf(at), Hour);
        return today >= at ? today : Calendar.At(Calendar.DayOf(at).AddDays(1), Hour);
    }
}
