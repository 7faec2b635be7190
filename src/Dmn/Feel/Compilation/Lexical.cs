namespace Bases.Dmn.Feel.Compilation;

/// <summary>What the compiler knows of <see cref="Locals"/>: the same chain, with names instead of values.</summary>
/// <param name="Name">The variable; null for the item of a filter, whose entries are names as well.</param>
internal sealed record Lexical(string? Name, Lexical? Outer);
