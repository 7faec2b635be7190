namespace Bases.FiveYears.Tests.Running;

/// <summary>What somebody means to do with a task: when, who, and with which data of its form.</summary>
internal sealed record Work(DateTimeOffset At, string Actor, object Data);
