namespace Bases.FiveYears.Checker;

/// <summary>
/// 认定结论 (article 16): one for each application that was reviewed, with its reason, decided by one person and released by
/// another, after the review and before anything is published; who is not agreed to is told.
/// </summary>
internal static class Conclusions
{
    public static IEnumerable<Violation> Check(Dossier dossier) =>
        dossier.Applications.SelectMany(application =>
            Check(dossier.Evidence, application).Select(found => new Violation("conclusion", application.Id, found.Message, found.On))
        );

    private static IEnumerable<(string Message, DateOnly? On)> Check(Evidence evidence, Application application)
    {
        var decision = evidence.Find("recognitionDecision", application.Id);
        var waiting = application.First("awaiting_decision");
        if (decision is null)
        {
            if ((application.First("agreed") ?? application.First("disagreed") ?? application.First("publicity")) is { } without)
            {
                yield return ("There is no conclusion on it.", Calendar.DayOf(without));
            }

            yield break;
        }

        var day = Evidence.Instant(decision["decidedAt"]) is { } decided ? Calendar.DayOf(decided) : (DateOnly?)null;
        if (waiting is null || Evidence.Instant(decision["decidedAt"]) < waiting)
        {
            yield return ("It was decided on before its review was done.", day);
        }

        foreach (
            var revision in evidence.History("recognitionDecision", application.Id).Where(entry => entry.Content["releasedBy"] is not null)
        )
        {
            if (Evidence.Text(revision.Content["releasedBy"]) == Evidence.Text(revision.Content["decidedBy"]))
            {
                yield return ($"{revision.Content["decidedBy"]} decided and released it.", Calendar.DayOf(revision.At));
            }
        }

        if (Evidence.Text(decision["reason"]) is null or "")
        {
            yield return ("The conclusion has no reason.", day);
        }

        var released = evidence
            .History("recognitionDecision", application.Id)
            .Where(revision => revision.Content["releasedAt"] is not null)
            .Select(revision => (DateTimeOffset?)revision.At)
            .FirstOrDefault();
        if (application.First("publicity") is { } published && !(released <= published))
        {
            yield return ($"It was published at {published:O}, before its conclusion was released.", Calendar.DayOf(published));
        }

        var conclusion = Evidence.Text(decision["conclusion"]);
        if (conclusion == "disagree" && decision["releasedAt"] is not null && application.Status != "disagreed")
        {
            yield return ($"It was not agreed to, but is {application.Status}.", day);
        }

        if (application.First("disagreed") is not null && !evidence.MailsOf("application-disagreed", application.Id).Any())
        {
            yield return ("Its host was not told that it is not agreed to.", day);
        }
    }
}
