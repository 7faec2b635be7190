namespace Bases.Register.Policies;

/// <summary>
/// What the department holds where the regulation is silent or can be read in two ways (article 32): a question I-1 … I-29
/// with its rulings, dated, with who and why. The figures that follow from it are <see cref="PolicyParameter"/>s of the same id.
/// </summary>
public sealed record Interpretation : IRegisterEntry
{
    /// <summary>E.g. <c>I-3</c>.</summary>
    public required string InterpretationId { get; init; }

    public required string Question { get; init; }

    public required string QuestionEn { get; init; }

    public required string Article { get; init; }

    /// <summary>The words that are interpreted.</summary>
    public required string Text { get; init; }

    /// <summary>Rules that it concerns: it is shown beside their results.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>In order of time; the last one that has begun applies.</summary>
    public required IReadOnlyList<Ruling> Rulings { get; init; }

    /// <summary>Other readings that were considered.</summary>
    public string? Alternatives { get; init; }

    /// <summary>Why no value hangs on it, where none does: the words are held, dated and changed all the same.</summary>
    public string? WithoutParameter { get; init; }

    public string? WithoutParameterEn { get; init; }

    string IRegisterEntry.Id => InterpretationId;

    public Ruling? RulingOn(DateOnly day) => Rulings.LastOrDefault(ruling => ruling.From is null || ruling.From <= day);
}

/// <param name="From">First day on which it applies; null from the beginning.</param>
public sealed record Ruling(DateOnly? From, string Text, string Why, string Who);
