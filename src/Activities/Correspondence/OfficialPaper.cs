using Bases.Activities.Contract;
using Bases.Activities.Naming;
using Bases.Register.Calendars;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Correspondence;

/// <summary>Numbered documents of the department, made from a docx template of the procedure, and their announcement.</summary>
internal static class OfficialPaper
{
    /// <summary>Gives the document its 文号 of the year's series, fills it and keeps it with the case.</summary>
    public static IssuedPaper Issue(ActivityContext context, string template, string title, string caseId, PaperContent content)
    {
        var today = LegalTime.DayOf(context.Now);
        var number = NumberSeries.NamingDocument(context, today.Year);
        var filled = context.Documents.FillDocx(
            template,
            ActivityJson.Write(content with { DocumentNumber = number, Title = title, IssuedOn = Wording.Day(today) })
        );
        return new IssuedPaper(number, title, today, context.Documents.Store($"{number}.docx", MediaTypes.Docx, filled, caseId));
    }

    public static void Announce(ActivityContext context, string id, AnnouncementKind kind, IssuedPaper paper, string text, string baseId) =>
        context.Register.Put(
            new Announcement
            {
                AnnouncementId = id,
                Kind = kind,
                Title = paper.Title,
                Text = $"{paper.Number}：{text}",
                PublishedAt = context.Now,
                BaseIds = [baseId],
                FileIds = [paper.FileId],
            }
        );
}

/// <summary>What every numbered document says; a kind of paper adds what it says besides.</summary>
internal abstract record PaperContent
{
    public string? DocumentNumber { get; init; }

    public string? Title { get; init; }

    public string? IssuedOn { get; init; }
}

internal sealed record IssuedPaper(string Number, string Title, DateOnly IssuedOn, string FileId);
