namespace Bases.Engine.Simulation;

/// <summary>One line of what happened, in order.</summary>
/// <param name="What">Stable words for programs: <c>completed</c>, <c>task</c>, <c>message</c> …</param>
/// <param name="Element">As results name it; null where no element is meant.</param>
public sealed record LogEntry(DateTimeOffset At, string What, string? Element, string? Detail);
