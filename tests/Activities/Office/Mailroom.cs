using Bases.Activities.Contract;
using Bases.Activities.Tests.Workflows;

namespace Bases.Activities.Tests.Office;

/// <summary>What went out: each idempotency key once, and only by templates that exist in both languages.</summary>
internal sealed class Mailroom
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

        if (keys.Add(mail.IdempotencyKey))
        {
            sent.Add((now, mail));
        }
    }
}
