using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.Decisions;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.Recommendations;

namespace Bases.Activities.Recommendations;

[Activity(
    "recommendation.issue",
    "印发推荐函",
    "Issues the letter to the ministry with the recommended bases, and writes to them (article 27)."
)]
[Throws("SAME_PERSON", "Whoever chose cannot release the letter.")]
[Fills("recommendation.docx", typeof(Content))]
internal sealed class IssueRecommendation : Activity<IssueRecommendation.Input, IssueRecommendation.Output>
{
    public sealed record Input
    {
        [Label("推荐编号")]
        public required string RecommendationId { get; init; }

        [Label("签发意见")]
        public required ReleaseForm RecommendationRelease { get; init; }
    }

    public sealed record Output(
        [property: Label("是否签发")] bool Released,
        [property: Label("推荐结果")] RecommendationResultForm? RecommendationResult
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var round = register.Require<NationalRecommendation>(input.RecommendationId);
        if (input.RecommendationRelease.Decision == ReleaseAnswer.Return)
        {
            register.Put(round with { Status = RecommendationStatus.Choosing });
            return Done(new Output(false, null));
        }

        if (round.DecidedBy == context.Officer)
        {
            return Throw("SAME_PERSON", "签发人不得是提出名单的本人。");
        }

        var bases = round.Shortlist.Select(entry => (Entry: entry, Base: register.Require<Base>(entry.BaseId))).ToList();
        var paper = OfficialPaper.Issue(
            context,
            "recommendation.docx",
            $"关于推荐申报{round.Year}年度国家国际科技合作基地的函",
            round.RecommendationId,
            new Content(
                round.Occasion,
                bases.Count,
                [
                    .. bases.Select(entry => new Line(
                        entry.Base.BaseNumber,
                        register.NameOf(entry.Base),
                        register.Find<Host>(entry.Base.HostOn(context.Today))?.Name,
                        entry.Entry.Reason
                    )),
                ]
            )
        );
        register.Put(
            round with
            {
                Status = RecommendationStatus.Recommended,
                ReleasedBy = context.Officer,
                LetterNumber = paper.Number,
                LetterOn = paper.IssuedOn,
                FileId = paper.FileId,
            }
        );
        foreach (var (_, named) in bases)
        {
            BaseLetters.ToBase(
                context,
                named,
                round.RecommendationId,
                "base-recommended",
                "issued",
                new { LetterNumber = paper.Number, round.Year }
            );
        }

        return Done(
            new Output(
                true,
                new RecommendationResultForm
                {
                    Rows = [.. bases.Select(entry => new ResultRow { BaseId = entry.Base.BaseId, Name = register.NameOf(entry.Base) })],
                }
            )
        );
    }

    /// <summary>What <c>recommendation.docx</c> says.</summary>
    internal sealed record Content(string? Occasion, int Count, IReadOnlyList<Line> Bases) : PaperContent;

    /// <summary>A base that is recommended.</summary>
    internal sealed record Line(string? BaseNumber, string Name, string? HostName, string Reason);
}
