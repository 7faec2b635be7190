using System.Text.RegularExpressions;
using Bases.Activities.Contract;
using Bases.Activities.Tests.Workflows;
using Bases.Register.Calendars;

namespace Bases.Activities.Tests.Office;

/// <summary>What went out: each idempotency key once, and only by templates that exist in both languages.</summary>
internal sealed partial class Mailroom
{
    private readonly HashSet<string> keys = [];
    private readonly List<(DateTimeOffset At, MailRequest Mail)> sent = [];

    public IReadOnlyList<(DateTimeOffset At, MailRequest Mail)> Sent => sent;

    public IEnumerable<MailRequest> Of(string template) => sent.Where(entry => entry.Mail.Template == template).Select(entry => entry.Mail);

    public void Take(MailRequest mail, DateTimeOffset now)
    {
        foreach (var language in (string[])["zh", "en"])
        {
            WorkflowFolder
                .Find(Path.Combine("mail", $"{mail.Template}.{language}.html"))
                .ShouldNotBeNull($"There is no {language} template {mail.Template}.");
        }

        ShouldCarryItsDeadline(mail, now);
        if (keys.Add(mail.IdempotencyKey))
        {
            sent.Add((now, mail));
        }
    }

    /// <summary>A letter that names a deadline to come has it as a calendar file too, to the second: 24:00 is 00:00 of the next day.</summary>
    private static void ShouldCarryItsDeadline(MailRequest mail, DateTimeOffset now)
    {
        var text = File.ReadAllText(WorkflowFolder.Find(Path.Combine("mail", $"{mail.Template}.zh.html"))!);
        foreach (Match named in Deadline().Matches(text))
        {
            if (
                DateOnly.TryParseExact(mail.Model[named.Groups[1].Value].ToString(), "yyyy-MM-dd", out var day)
                && LegalTime.EndOf(day) is var due
                && due > now
            )
            {
                mail.CalendarEntry.ShouldNotBeNull($"{mail.Template} names a deadline, {named.Value}");
                (mail.CalendarEntry.At, mail.CalendarEntry.IsDeadline).ShouldBe((due, true), mail.Template);
            }
        }
    }

    [GeneratedRegex(@"\{\{due (?!respondBy)(\w+)\}\}")]
    private static partial Regex Deadline();
}
