using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.Decisions;
using Bases.Activities.Naming;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.NationalBases;
using Bases.Register.PublicNotices;
using Labels = Bases.Register.Labels.Label;

namespace Bases.Activities.NationalBases;

[Activity(
    "national.include",
    "印发、纳入、公告",
    "Issues the inclusion document, enters the base under regime national from its date (I-19), announces it and writes to the host (article 30)."
)]
[Throws("SAME_PERSON", "Whoever decided cannot release the document.")]
[Fills("national-inclusion.docx", typeof(Content))]
internal sealed class IncludeBase : Activity<IncludeBase.Input, IncludeBase.Output>
{
    public sealed record Input
    {
        [Label("纳入编号")]
        public required string AdmissionId { get; init; }

        [Label("签发意见")]
        public required ReleaseForm NationalRelease { get; init; }
    }

    public sealed record Output([property: Label("是否签发")] bool Released, [property: Label("基地编号")] string? BaseId);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var admission = register.Require<NationalAdmission>(input.AdmissionId);
        if (input.NationalRelease.Decision == ReleaseAnswer.Return)
        {
            register.Put(admission with { Status = NationalAdmissionStatus.AwaitingDecision });
            return Done(new Output(false, admission.BaseId));
        }

        if (admission.DecidedBy == context.Officer)
        {
            return Throw("SAME_PERSON", "签发人不得是作出决定的本人。");
        }

        var host = register.Require<Host>(admission.HostId);
        var title = $"关于将{admission.Name}纳入湖北省国际科技合作基地管理的通知";
        var paper = OfficialPaper.Issue(
            context,
            "national-inclusion.docx",
            title,
            admission.AdmissionId,
            new Content(
                host.Name,
                admission.Name,
                admission.NationalNumber,
                admission.NationalType is { } kind ? Labels.Of(kind).Zh : "",
                admission.RecognisedOn is { } day ? Wording.Day(day) : ""
            )
        );
        var entry = Enter(context, admission, paper);
        register.Put(
            admission with
            {
                BaseId = entry.BaseId,
                Status = NationalAdmissionStatus.Included,
                ReleasedBy = context.Officer,
                DocumentNumber = paper.Number,
                FileId = paper.FileId,
                IncludedOn = paper.IssuedOn,
            }
        );
        OfficialPaper.Announce(
            context,
            admission.AdmissionId,
            AnnouncementKind.Naming,
            paper,
            $"{entry.Name}（依托单位：{host.Name}）",
            entry.BaseId
        );
        BaseLetters.ToBase(context, entry, admission.AdmissionId, "national-included", "included", new { DocumentNumber = paper.Number });
        return Done(new Output(true, entry.BaseId));
    }

    private static Base Enter(ActivityContext context, NationalAdmission admission, IssuedPaper paper)
    {
        // One that had not joined keeps its entry; a national base that the register did not know gets one.
        var known = admission.BaseId is { } id ? context.Register.Require<Base>(id) : null;
        var entry = new Base
        {
            BaseId = known?.BaseId ?? NumberSeries.Base(context),
            BaseNumber = known?.BaseNumber ?? NumberSeries.BaseNumber(context, paper.IssuedOn.Year),
            Name = admission.Name,
            HostId = admission.HostId,
            TechnicalFieldCode = admission.TechnicalFieldCode ?? "",
            LeaderPersonId = admission.LeaderPersonId ?? "",
            MainCountry = admission.MainCountry ?? "",
            LeadEmail = known?.LeadEmail,
            Regime = BaseRegime.National,
            DesignatedOn = admission.RecognisedOn ?? paper.IssuedOn,
            NationalIncludedOn = paper.IssuedOn,
            Status = BaseStatus.Effective,
            NamingDocumentId = admission.AdmissionId,
        };
        context.Register.Put(entry);
        return entry;
    }

    /// <summary>What <c>national-inclusion.docx</c> says.</summary>
    internal sealed record Content(string HostName, string? Name, string? NationalNumber, string NationalType, string RecognisedOn)
        : PaperContent;
}
