namespace Bases.Server.Refusals;

/// <summary>What a problem page says: what happened, what to do, and the number under which the log tells more.</summary>
public sealed record Problem(int Status, string Title, string What, string? Next, string? Reference);
