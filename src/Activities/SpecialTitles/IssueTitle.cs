using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.Decisions;
using Bases.Register.Codes;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;
using Bases.Register.SpecialNamings;

namespace Bases.Activities.SpecialTitles;

[Activity(
    "special.issue",
    "印发专项命名",
    "Issues the document of the special naming, puts the title into the register, announces it and writes to the base (article 4, paragraph 2)."
)]
[Throws("SAME_PERSON", "Whoever decided cannot release the document.")]
[Fills("special-naming.docx", typeof(Content))]
internal sealed class IssueTitle : Activity<IssueTitle.Input, IssueTitle.Output>
{
    public sealed record Input
    {
        [Label("专项命名编号")]
        public required string SpecialNamingId { get; init; }

        [Label("签发意见")]
        public required ReleaseForm SpecialRelease { get; init; }
    }

    public sealed record Output([property: Label("是否签发")] bool Released);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var naming = register.Require<SpecialNaming>(input.SpecialNamingId);
        if (input.SpecialRelease.Decision == ReleaseAnswer.Return)
        {
            register.Put(naming with { Status = SpecialNamingStatus.Proposed });
            return Done(new Output(false));
        }

        if (naming.DecidedBy == context.Officer)
        {
            return Throw("SAME_PERSON", "签发人不得是作出决定的本人。");
        }

        var named = register.Require<Base>(naming.BaseId);
        var name = register.NameOf(named);
        var host = register.Find<Host>(named.HostOn(context.Today))?.Name;
        var country = register.Find<CodeList>(CodeList.Countries)?.Find(naming.Country)?.Zh ?? naming.Country;
        var paper = OfficialPaper.Issue(
            context,
            "special-naming.docx",
            $"关于命名“{naming.Title}”的通知",
            naming.SpecialNamingId,
            new Content(name, named.BaseNumber, host, naming.Title, country, naming.Reason)
        );

        // A later title takes the place of an earlier one.
        foreach (
            var earlier in register
                .All<SpecialNaming>()
                .Where(known => known.BaseId == named.BaseId && known is { Status: SpecialNamingStatus.Named, To: null })
                .ToList()
        )
        {
            register.Put(earlier with { To = paper.IssuedOn });
        }

        register.Put(
            naming with
            {
                Status = SpecialNamingStatus.Named,
                ReleasedBy = context.Officer,
                DocumentNumber = paper.Number,
                FileId = paper.FileId,
                From = paper.IssuedOn,
            }
        );
        register.Put(named with { SpecialTitle = naming.Title });
        OfficialPaper.Announce(
            context,
            naming.SpecialNamingId,
            AnnouncementKind.Naming,
            paper,
            $"{name}（依托单位：{host}）命名为“{naming.Title}”，所在国家（地区）：{country}。",
            named.BaseId
        );
        BaseLetters.ToBase(
            context,
            named,
            naming.SpecialNamingId,
            "special-named",
            "named",
            new { naming.Title, DocumentNumber = paper.Number }
        );
        return Done(new Output(true));
    }

    /// <summary>What <c>special-naming.docx</c> says.</summary>
    internal sealed record Content(
        string BaseName,
        string? BaseNumber,
        string? HostName,
        string? SpecialTitle,
        string? Country,
        string? Reason
    ) : PaperContent;
}
