using Bases.Activities.Calls;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Panels;
using Bases.Register.Applications;
using Bases.Register.Calls;

namespace Bases.Activities.Naming;

[Activity(
    "naming.propose",
    "列出可命名申请",
    "Lists the applications that may be named now and counts those still held up (articles 17 and 18)."
)]
internal sealed class ProposeNaming : Activity<CallInput, ProposeNaming.Output>
{
    public sealed record Output(
        [property: Label("可命名申请数")] int ClearedApplications,
        [property: Label("待异议了结申请数")] int BlockedApplications,
        [property: Label("命名文件")] NamingForm Naming
    );

    protected override ActivityResult Run(CallInput input, ActivityContext context)
    {
        var call = context.Register.Require<Call>(input.CallId);
        var candidates = NamingCandidates.Of(context, input.CallId);
        return Done(
            new Output(
                candidates.Cleared.Count,
                candidates.Blocked.Count,
                new NamingForm
                {
                    Title = $"关于命名{call.Year}年度湖北省国际科技合作基地的通知",
                    IssuedOn = context.Today,
                    ApplicationIds = [.. candidates.Cleared.Select(application => application.ApplicationId)],
                    Choices =
                    [
                        .. candidates.Cleared.Select(application => new Choice(
                            application.ProposedBaseName ?? application.ApplicationId,
                            application.ApplicationId
                        )),
                    ],
                    Names =
                    [
                        .. candidates.Cleared.Select(application => new StandardName(
                            application.ApplicationId,
                            StandardNameOf(application, context)
                        )),
                    ],
                }
            )
        );
    }

    private static string StandardNameOf(Application application, ActivityContext context) =>
        context
            .Policy.Text("naming.standardName")
            .Replace("{name}", application.ProposedBaseName ?? application.ApplicationId, StringComparison.Ordinal);
}

/// <summary>The form of the naming document.</summary>
internal sealed record NamingForm
{
    /// <summary>文号; left empty it is given by the series.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The date of the document is the date of naming (I-18).</summary>
    public DateOnly? IssuedOn { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<string> ApplicationIds { get; init; } = [];

    public IReadOnlyList<StandardName> Names { get; init; } = [];

    public IReadOnlyList<Choice> Choices { get; init; } = [];
}

/// <summary>正式规范名称 of a base to be.</summary>
internal sealed record StandardName(string ApplicationId, string Name);
