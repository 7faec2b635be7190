using Bases.Dmn.Values;

namespace Bases.Infrastructure.Runtime;

/// <summary>How a case begins: its business key, where it has one, and the variables of its instance.</summary>
public sealed record NewCase(string? BusinessKey, ContextValue Variables);
