using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.Decisions;
using Bases.Register.Applications;
using Bases.Register.NamedBases;
using Bases.Register.Naming;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Naming;

[Activity(
    "naming.issue",
    "印发、入册、公告",
    "Issues the naming document with its number, enters the bases with theirs, announces the standard names (article 18). The date of the document is the date of naming (I-18)."
)]
[Throws("SAME_PERSON", "Whoever drafted the document cannot release it.")]
[Fills("naming.docx", typeof(NamingPaper))]
internal sealed class IssueNaming : Activity<IssueNaming.Input, Nothing>
{
    public sealed record Input
    {
        [Label("批次编号")]
        public required string CallId { get; init; }

        [Label("命名文件编号")]
        public required string NamingDocumentId { get; init; }

        [Label("命名文件")]
        public required NamingForm Naming { get; init; }

        [Label("签发意见")]
        public required ReleaseForm Release { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var draft = register.Require<NamingDocument>(input.NamingDocumentId);
        if (input.Release.Decision == ReleaseAnswer.Return)
        {
            return Done(new Nothing());
        }

        if (draft.DraftedBy == context.Officer)
        {
            return Throw("SAME_PERSON", "签发人不得是起草人本人。");
        }

        // Between draft and release an objection may have been upheld or a finding confirmed: those are left out.
        var cleared = NamingCandidates.Of(context, input.CallId).Cleared;
        var named = cleared.Where(application => draft.ApplicationIds.Contains(application.ApplicationId)).ToList();
        var number = draft.DocumentNumber.Length > 0 ? draft.DocumentNumber : NumberSeries.NamingDocument(context, draft.IssuedOn.Year);
        var names = input.Naming.Names.ToDictionary(name => name.ApplicationId, name => name.Name, StringComparer.Ordinal);
        var bases = named
            .Select(application => Enter(context, application, draft, names.GetValueOrDefault(application.ApplicationId)))
            .ToList();
        var file = context.Documents.Store(
            $"{number}.docx",
            MediaTypes.Docx,
            context.Documents.FillDocx(
                "naming.docx",
                ActivityJson.Write(NamingPaper.Of(context, draft with { DocumentNumber = number }, bases))
            ),
            input.CallId
        );
        register.Put(
            draft with
            {
                DocumentNumber = number,
                ApplicationIds = [.. named.Select(application => application.ApplicationId)],
                BaseIds = [.. bases.Select(entry => entry.BaseId)],
                FileId = file,
                ReleasedBy = context.Officer,
            }
        );
        register.Put(
            new Announcement
            {
                AnnouncementId = draft.DocumentId,
                Kind = AnnouncementKind.Naming,
                Title = draft.Title,
                Text = $"{number}：" + string.Join("、", bases.Select(entry => entry.Name)),
                PublishedAt = context.Now,
                CallId = input.CallId,
                BaseIds = [.. bases.Select(entry => entry.BaseId)],
                FileIds = [file],
            }
        );
        return Done(new Nothing());
    }

    private static Base Enter(ActivityContext context, Application application, NamingDocument document, string? name)
    {
        // A base that the register took over from elsewhere keeps its entry and gets its document.
        var taken = context.Register.All<Base>().FirstOrDefault(known => known.FromApplicationId == application.ApplicationId);
        var entry = taken is not null
            ? taken with
            {
                BaseNumber = taken.BaseNumber ?? NumberSeries.BaseNumber(context, document.IssuedOn.Year),
                Name = taken.Name ?? name,
                NamingDocumentId = document.DocumentId,
            }
            : Renaming.Settle(context, application, document, New(context, application, document, name));
        context.Register.Put(entry);
        context.Register.Put(application with { Status = ApplicationStatus.Named });
        context.Outbox.Publish("base.named", application.ApplicationId, ActivityJson.Write(new { entry.BaseId, entry.BaseNumber }));
        return entry;
    }

    private static Base New(ActivityContext context, Application application, NamingDocument document, string? name) =>
        new()
        {
            BaseId = NumberSeries.Base(context),
            BaseNumber = NumberSeries.BaseNumber(context, document.IssuedOn.Year),
            Name = name ?? application.ProposedBaseName,
            HostId = application.HostId,
            TechnicalFieldCode = application.TechnicalFieldCode ?? "",
            LeaderPersonId = application.LeaderPersonId ?? "",
            Regime = BaseRegime.New,
            DesignatedOn = document.IssuedOn,
            Status = BaseStatus.Effective,
            FromApplicationId = application.ApplicationId,
            MainCountry = application.MainCountries.Count > 0 ? application.MainCountries[0] : "",
            NamingDocumentId = document.DocumentId,
        };
}
