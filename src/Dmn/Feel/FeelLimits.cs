namespace Bases.Dmn.Feel;

/// <summary>Bounds for texts that nobody has checked; each one that is passed gives its own message.</summary>
public sealed record FeelLimits
{
    public static FeelLimits Default { get; } = new();

    /// <summary>Characters of one expression.</summary>
    public int TextLength { get; init; } = 100_000;

    /// <summary>Brackets within brackets, and operators below operators.</summary>
    public int Nesting { get; init; } = 200;

    /// <summary>Iterations, filter items and function calls of one evaluation.</summary>
    public int Steps { get; init; } = 5_000_000;

    /// <summary>Functions that call each other, unfinished.</summary>
    public int Calls { get; init; } = 500;

    /// <summary>Items of one list.</summary>
    public int ListSize { get; init; } = 1_000_000;

    /// <summary>Characters of one string.</summary>
    public int StringLength { get; init; } = 10_000_000;
}
