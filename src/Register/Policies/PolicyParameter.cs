using System.Text.Json;

namespace Bases.Register.Policies;

/// <summary>
/// A choice that the regulation leaves open (interpretation I-1 … I-29), by name, with the values it had over time.
/// Nothing in the code stands in for it.
/// </summary>
public sealed record PolicyParameter : IRegisterEntry
{
    /// <summary>E.g. <c>publicity.minimumWorkingDays</c>.</summary>
    public required string ParameterId { get; init; }

    /// <summary>E.g. <c>I-3</c>; null for a practical setting.</summary>
    public string? InterpretationId { get; init; }

    public required string Question { get; init; }

    public string? QuestionEn { get; init; }

    public string? Article { get; init; }

    /// <summary>The only values that mean something; empty when others do too.</summary>
    public IReadOnlyList<JsonElement> Choices { get; init; } = [];

    /// <summary>How a text is written: <c>yyyy-MM-dd</c>, <c>MM-dd</c> (<c>MM-dd?</c> where it may be empty) or <c>HH:mm</c>; null when it is free.</summary>
    public string? Format { get; init; }

    /// <summary>In order of time; the last one that has begun applies.</summary>
    public required IReadOnlyList<PolicyValue> Values { get; init; }

    string IRegisterEntry.Id => ParameterId;

    public PolicyValue? ValueOn(DateOnly day) =>
        Values.LastOrDefault(value => (value.From is null || value.From <= day) && (value.Until is null || day <= value.Until));
}

/// <param name="From">First day on which it applies; null means from the beginning.</param>
/// <param name="Until">Last day, null when open.</param>
public sealed record PolicyValue(JsonElement Value, DateOnly? From, DateOnly? Until, string Why, string Who);
