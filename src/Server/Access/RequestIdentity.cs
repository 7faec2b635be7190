using Microsoft.Extensions.Primitives;

namespace Bases.Server.Access;

/// <summary>
/// The id under which a request may be sent again without doing anything twice: programs give the header
/// <c>Idempotency-Key</c>, forms of pages the hidden field of <c>OneRequest</c>, scripts a member of their JSON.
/// </summary>
public sealed class RequestIdentity(IHttpContextAccessor context)
{
    public const string Header = "Idempotency-Key";
    public const string Field = "request-id";
    private const int Longest = 64;

    /// <summary>Null when the sender does not repeat himself.</summary>
    public string? Id
    {
        get
        {
            var request = context.HttpContext?.Request;
            return Known(request?.Headers[Header]) ?? (request?.HasFormContentType == true ? Known(request.Form[Field]) : null);
        }
    }

    /// <summary>An id that a script sent in its JSON, where there is one.</summary>
    public string? Or(string? sent) => Known(sent) ?? Id;

    private static string? Known(StringValues? value) => (string?)value is { Length: > 0 and <= Longest } id ? id : null;
}
