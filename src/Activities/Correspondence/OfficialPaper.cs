using Bases.Activities.Contract;
using Bases.Activities.Naming;
using Bases.Register.Calendars;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Correspondence;

/// <summary>Numbered documents of the department, made from a docx template of the procedure, and their announcement.</summary>
internal static class OfficialPaper
{
    /// <summary>Gives the document its 文号 of the year's series, fills it and keeps it with the case.</summary>
    public static IssuedPaper Issue(ActivityContext context, string template, string title, string caseId, object model)
    {
        var today = LegalTime.DayOf(context.Now);
        var number = NumberSeries.NamingDocument(context, today.Year);
        var filled = context.Documents.FillDocx(
            template,
            Letters.With(
                ActivityJson.Write(
                    new
                    {
                        DocumentNumber = number,
                        Title = title,
                        IssuedOn = Wording.Day(today),
                    }
                ),
                model
            )
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

internal sealed record IssuedPaper(string Number, string Title, DateOnly IssuedOn, string FileId);
