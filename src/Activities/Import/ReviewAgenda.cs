using Bases.Register.Panels;

namespace Bases.Activities.Import;

/// <summary>The panel of an application: confirmed, each expert in turn, summed up.</summary>
internal sealed class ReviewAgenda(Agenda agenda)
{
    /// <param name="accepted">When the formal check was over.</param>
    public void Plan(string id, IReadOnlyList<Review> reviews, DateTimeOffset accepted)
    {
        var dated = reviews.Where(review => review.SubmittedAt is not null).ToList();
        var assigned = dated.Count > 0 ? dated.Min(review => review.SubmittedAt!.Value).AddDays(-6) : accepted.AddDays(2);
        // Without recorded reviews the proposed panel is taken, and its opinions are not invented: the panel is closed early.
        agenda.At(
            assigned,
            async desk =>
                await Agenda.Must(
                    desk.CompleteAsync(
                        id,
                        "confirm-panel",
                        null,
                        new
                        {
                            panel = new
                            {
                                expertIds = reviews.Count > 0 ? [.. reviews.Select(review => review.ExpertId)] : Proposed(desk, id),
                            },
                        },
                        "review1"
                    )
                )
        );
        foreach (var review in dated)
        {
            agenda.At(
                review.SubmittedAt!.Value,
                async desk =>
                {
                    var group = "expert:" + review.ExpertId;
                    var actor = review.ExpertId.ToLowerInvariant();
                    await Agenda.Must(
                        desk.CompleteAsync(id, "declare-conflict", group, new { declaration = new { conflict = "none" } }, actor)
                    );
                    await Agenda.Must(desk.CompleteAsync(id, "pledge", group, new { pledge = new { accepted = true } }, actor));
                    await Agenda.Must(
                        desk.CompleteAsync(
                            id,
                            "score",
                            group,
                            new
                            {
                                review = new
                                {
                                    review.Score,
                                    review.Conclusion,
                                    review.Comment,
                                },
                            },
                            actor
                        )
                    );
                }
            );
        }

        var summed = (dated.Count > 0 ? dated.Max(review => review.SubmittedAt!.Value) : assigned).AddHours(20);
        agenda.At(
            summed,
            async desk =>
            {
                if (dated.Count < reviews.Count || reviews.Count == 0)
                {
                    await desk.SendAsync("panel.closed", id, new { }, "review1");
                }

                await Agenda.Must(
                    desk.CompleteAsync(id, "review-summary", null, new { reviewSummary = new { siteInspection = false } }, "review1")
                );
            }
        );
    }

    private static IReadOnlyList<string> Proposed(ICaseDesk desk, string id) =>
        [.. desk.Register.Find<Panel>(id)!.Candidates.Where(candidate => candidate.Proposed).Select(candidate => candidate.ExpertId)];
}
