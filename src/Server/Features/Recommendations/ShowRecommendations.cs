using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.NamedBases;
using Bases.Register.Recommendations;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Recommendations;

public sealed class ShowRecommendations(Viewer viewer, ProcessQueries queries, RegisterMemory register, Dates dates)
{
    public async Task<Answer<RecommendationsModel>> HandleAsync(CancellationToken cancellation)
    {
        if (!viewer.IsDepartment)
        {
            return new NotFound();
        }

        var current = register.Current;
        var cases = (
            await queries.InstancesAsync(new InstanceFilter { ProcessId = "national-recommendation", Limit = int.MaxValue }, cancellation)
        ).Items.ToLookup(instance => instance.BusinessKey ?? "");
        return new RecommendationsModel(
            RecommendationCandidates.On(current, dates.Today),
            RecommendationCandidates.HeldUpOn(current, dates.Today),
            [
                .. current
                    .All<NationalRecommendation>()
                    .OrderByDescending(round => round.RecommendationId, StringComparer.Ordinal)
                    .Select(round => new RecommendationRound(
                        round,
                        cases[round.RecommendationId].FirstOrDefault()?.Key,
                        [
                            .. round.Shortlist.Select(entry =>
                                (current.Find<Base>(entry.BaseId) is { } named ? current.NameOf(named) : entry.BaseId, entry)
                            ),
                        ]
                    )),
            ],
            viewer.Is(Roles.DecisionMaker)
        );
    }
}

public sealed record RecommendationsModel(
    IReadOnlyList<RecommendationCandidate> Candidates,
    IReadOnlyList<(RecommendationCandidate Base, IReadOnlyList<string> Obstacles)> HeldUp,
    IReadOnlyList<RecommendationRound> Rounds,
    bool MayBegin
);

public sealed record RecommendationRound(
    NationalRecommendation Round,
    Key? Case,
    IReadOnlyList<(string Name, RecommendedBase Entry)> Bases
);
