namespace Bases.Server.Refusals;

/// <summary>Why a request was not carried out, in both languages; mapped to HTTP once (<see cref="RefusalResults"/>).</summary>
public abstract record Refusal(string Chinese, string English)
{
    /// <summary>What the person can do now; shown under the reason.</summary>
    public (string Chinese, string English)? Next { get; init; }
}

/// <summary>There is no such thing, or the person may not know of it: both look the same.</summary>
public sealed record NotFound() : Refusal("没有找到这一页，或者您无权查看。", "There is no such page, or you may not see it.");

/// <summary>The person may see it, but not do this.</summary>
public sealed record NotAllowed(string Chinese, string English) : Refusal(Chinese, English)
{
    public static NotAllowed Role { get; } = new("您的角色不能进行这一操作。", "Your role does not allow this.");
}

/// <summary>Somebody was faster, or it is done already.</summary>
public sealed record Overtaken(string Chinese, string English) : Refusal(Chinese, English);

/// <summary>What was sent does not fit, by field where it can be said.</summary>
public sealed record Invalid(string Chinese, string English) : Refusal(Chinese, English)
{
    /// <summary>Problems by field path, in the reader's language.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();

    /// <summary>What a program may want to know beside it.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = new Dictionary<string, object?>();
}

/// <summary>What a use case gave: a value, or why not.</summary>
public readonly record struct Answer<T>(T? Value, Refusal? Refusal)
{
    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Refusal refusal) => new(default, refusal);
}
