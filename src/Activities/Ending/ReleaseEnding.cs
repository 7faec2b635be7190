using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.Decisions;
using Bases.Register.Changes;
using Bases.Register.Ending;
using Bases.Register.NamedBases;

namespace Bases.Activities.Ending;

[Activity(
    "ending.release",
    "签发、注销、公告",
    "Releases the decision by another person than the one who decided; an end is issued as a document of its own kind, stands in the register, is announced on the portal, and stops every other case and timer of the base (articles 23, 28 and 29, I-23)."
)]
[Throws("SAME_PERSON", "Whoever decided cannot release.")]
[Fills("termination.docx", typeof(EndingPaper.Content), In = "ending-decision")]
[Fills("revocation.docx", typeof(EndingPaper.Content), In = "ending-decision")]
[Fills("voluntary-end.docx", typeof(EndingPaper.Content), In = "significant-change")]
internal sealed class ReleaseEnding : Activity<ReleaseEnding.Input, ReleaseEnding.Output>
{
    public sealed record Input
    {
        [Label("终止案卷编号")]
        public required string EndingId { get; init; }

        [Label("签发意见")]
        public required ReleaseForm Release { get; init; }
    }

    public sealed record Output([property: Label("命名是否已终止")] bool Ended);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var entry = context.Register.Require<EndingCase>(input.EndingId);
        if (input.Release.Decision == ReleaseAnswer.Return)
        {
            // A wish to end goes back to the report of it, where another conclusion may be drawn.
            var back = entry.Kind == EndingKind.Voluntary ? EndingStatus.Maintained : EndingStatus.AwaitingDecision;
            context.Register.Put(entry with { Status = back });
            return Done(new Output(false));
        }

        if (entry.Decision is not { } decision)
        {
            return Fail($"{entry.EndingId} has no decision to release.");
        }

        if (decision.DecidedBy == context.Officer)
        {
            return Throw("SAME_PERSON", "签发人不得是作出决定的本人。");
        }

        var released = entry with
        {
            Decision = decision with { ReleasedBy = context.Officer, ReleasedAt = context.Now },
            ClosedAt = context.Now,
        };
        if (!decision.End)
        {
            released = released with { Status = EndingStatus.Maintained };
            context.Register.Put(released);
            Tell(context, released, "ending-maintained");
            return Done(new Output(false));
        }

        End(context, released);
        return Done(new Output(true));
    }

    private static void End(ActivityContext context, EndingCase released)
    {
        var register = context.Register;
        var named = register.Require<Base>(released.BaseId);
        var paper = EndingPaper.Issue(context, named, released);
        var ended = released with { Status = EndingStatus.Ended, DocumentNumber = paper.Number, FileId = paper.FileId };
        register.Put(ended);
        if (released.Facts?.AnnulledResults is { Count: > 0 } annulled)
        {
            register.Put(EarnedResults.Annul(named, annulled, context.Today));
        }

        NamedBases.EndOfBase.CarryOut(context, named.BaseId, new BaseEnding(released.Kind.EndState, paper.IssuedOn, ended.EndingId));
        if (register.Find<ChangeReport>(ended.EndingId) is { } wish)
        {
            register.Put(wish with { Status = ChangeReportStatus.Concluded });
        }

        Tell(context, ended, "base-ended");
        BaseLetters.ToBureau(context, named, ended.EndingId, "base-ended", "ended", EndingWords.Letter(ended));
    }

    private static void Tell(ActivityContext context, EndingCase entry, string template) =>
        BaseLetters.ToBase(
            context,
            context.Register.Require<Base>(entry.BaseId),
            entry.EndingId,
            template,
            "released",
            EndingWords.Letter(entry)
        );
}
