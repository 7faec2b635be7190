using System.Net.Mail;

namespace Bases.Infrastructure.Mail;

/// <summary>Without a mail server: each mail becomes an .eml file that any mail program opens. Sent twice, it is the same file.</summary>
internal sealed class FolderCarrier : IMailCarrier
{
    private readonly string folder;
    private readonly BasesOptions options;

    public FolderCarrier(string folder, BasesOptions options)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        this.options = options;
    }

    public string Destination => folder;

    public async Task<string> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        var name = $"{mail.CreatedAt:yyyyMMdd-HHmmss}-{mail.Id}.eml";
        var pickup = Directory.CreateDirectory(Path.Combine(folder, $".{mail.Id}"));
        try
        {
            using (var message = MailComposer.Compose(mail, options))
            using (
                var client = new SmtpClient
                {
                    DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                    PickupDirectoryLocation = pickup.FullName,
                }
            )
            {
                await client.SendMailAsync(message, cancellation);
            }

            File.Move(pickup.GetFiles().Single().FullName, Path.Combine(folder, name), overwrite: true);
            return name;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new MailRefusedException(problem.Message, permanent: problem is FormatException, problem);
        }
        finally
        {
            pickup.Delete(recursive: true);
        }
    }
}
