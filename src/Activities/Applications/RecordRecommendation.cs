using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Applications;
using Bases.Register.Hosts;

namespace Bases.Activities.Applications;

[Activity(
    "application.record-recommendation",
    "登记推荐意见",
    "Writes the bureau's opinion into the register (article 6); a bureau speaks for the units of its own city only."
)]
internal sealed class RecordRecommendation : Activity<RecordRecommendation.Input, Nothing>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("推荐部门审查意见")]
        public required MunicipalCheck MunicipalCheck { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var application = context.Register.Require<Application>(input.ApplicationId);
        var check = input.MunicipalCheck;
        if (check.Decision == MunicipalDecision.Return)
        {
            return Done(new Nothing());
        }

        Host host = context.Register.HostOf(application);
        var recommended = check.Decision == MunicipalDecision.Recommend;
        context.Register.Put(
            application with
            {
                Status = recommended ? ApplicationStatus.FormalCheck : application.Status,
                // An opinion that came with the application from elsewhere stays as it was given; the rules judge it.
                Recommendation =
                    application.Recommendation
                    ?? new Recommendation
                    {
                        DepartmentCity = host.City,
                        Opinion = recommended ? RecommendationOpinion.Recommend : RecommendationOpinion.NotRecommend,
                        IssuedOn = check.IssuedOn ?? context.Today,
                        Priority = check.Priority,
                        LetterNumber = check.LetterNumber,
                        Comment = recommended ? check.Comment : check.Refusal ?? check.Comment,
                        Checker = context.Officer,
                    },
            }
        );
        return Done(new Nothing());
    }
}

/// <summary>The form of the bureau's check.</summary>
internal sealed record MunicipalCheck
{
    public required MunicipalDecision Decision { get; init; }

    public string? Comment { get; init; }

    public string? Refusal { get; init; }

    public int? Priority { get; init; }

    public string? LetterNumber { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<string>? Documents { get; init; }

    public IReadOnlyList<string>? Fields { get; init; }
}

internal enum MunicipalDecision
{
    Recommend,
    Return,
    NotRecommend,
}
