using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Bases.Infrastructure.Mail;

/// <summary>A row of the outbox as a message: text and html alternatives, the deadline as a calendar file.</summary>
internal static class MailComposer
{
    public static MailMessage Compose(OutgoingMail mail, BasesOptions options)
    {
        var message = new MailMessage
        {
            From = new MailAddress(options.MailFrom, options.MailFromName, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.Headers.Add("Message-ID", mail.MessageId);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        Add(message.To, mail.To);
        if (mail.Cc is { Length: > 0 } copy)
        {
            Add(message.CC, copy);
        }

        if (mail.Html is { } html)
        {
            var view = AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html);
            view.TransferEncoding = TransferEncoding.Base64;
            message.AlternateViews.Add(view);
        }

        if (mail.Calendar is { } calendar)
        {
            var type = new ContentType("text/calendar") { CharSet = "utf-8", Name = "deadline.ics" };
            type.Parameters["method"] = "PUBLISH";
            message.Attachments.Add(
                new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(calendar)), type) { TransferEncoding = TransferEncoding.Base64 }
            );
        }

        return message;
    }

    private static void Add(MailAddressCollection collection, string addresses)
    {
        foreach (var address in addresses.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            collection.Add(new MailAddress(address));
        }
    }
}
