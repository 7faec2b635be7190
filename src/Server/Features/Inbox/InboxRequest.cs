namespace Bases.Server.Features.Inbox;

/// <summary>The filter of the inbox, as it stands in the address.</summary>
/// <param name="Tab"><c>open</c> (to do), <c>mine</c> (taken by me) or <c>done</c>.</param>
/// <param name="Q">Words in the name, the number or the procedure.</param>
/// <param name="Process">Only this procedure.</param>
/// <param name="Order"><c>due</c>, <c>new</c> or <c>priority</c>.</param>
public sealed record InboxRequest(string? Tab = null, string? Q = null, string? Process = null, string? Order = null, int Page = 1)
{
    public const int Size = 50;

    public string Shown => Tab is "mine" or "done" ? Tab : "open";
}
