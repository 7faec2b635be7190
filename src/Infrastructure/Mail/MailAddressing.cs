using System.Security.Cryptography;
using System.Text;

namespace Bases.Infrastructure.Mail;

/// <summary>The Message-ID of a mail comes from its row: however often it is sent, receivers know it for the same one.</summary>
internal static class MailAddressing
{
    public static string MessageId(long id, string idempotencyKey, string from)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(idempotencyKey)))[..24];
        var domain = from[(from.LastIndexOf('@') + 1)..];
        return $"<{id}.{hash}@{domain}>";
    }
}
