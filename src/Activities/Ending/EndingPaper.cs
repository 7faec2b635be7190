using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Ending;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Ending;

/// <summary>The document by which a base ends, one template for each kind (I-23), and its announcement on the portal.</summary>
internal static class EndingPaper
{
    public static IssuedPaper Issue(ActivityContext context, Base named, EndingCase entry)
    {
        var register = context.Register;
        var name = register.NameOf(named);
        var host = register.Find<Host>(named.HostOn(context.Today))?.Name;
        var paper = OfficialPaper.Issue(
            context,
            entry.Kind switch
            {
                EndingKind.Termination => "termination.docx",
                EndingKind.Revocation => "revocation.docx",
                _ => "voluntary-end.docx",
            },
            $"关于{EndingWords.Name(entry.Kind)}“{name}”的{(entry.Kind == EndingKind.Voluntary ? "通知" : "决定")}",
            entry.EndingId,
            new Content(
                name,
                named.BaseNumber,
                host,
                Wording.Day(named.DesignatedOn),
                string.Join("；", entry.Grounds.Select(ground => ground.Reason)),
                entry.Decision!.Reasons
            )
        );
        OfficialPaper.Announce(
            context,
            entry.EndingId,
            entry.Kind == EndingKind.Revocation ? AnnouncementKind.Revocation : AnnouncementKind.Termination,
            paper,
            // The public learns that it ended and under which article; the facts stay in the file (catalogue §6).
            $"依据《湖北省国际科技合作基地管理办法》{EndingWords.Article(entry.Kind)}，自{Wording.Day(paper.IssuedOn)}起{EndingWords.Name(entry.Kind)}：{name}（依托单位：{host}）。",
            named.BaseId
        );
        return paper;
    }

    /// <summary>What the docx templates of all three kinds say.</summary>
    internal sealed record Content(
        string BaseName,
        string? BaseNumber,
        string? HostName,
        string DesignatedOn,
        string Grounds,
        string Reasons
    ) : PaperContent;
}
