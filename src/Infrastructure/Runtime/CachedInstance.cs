using Bases.Engine.State;
using Bases.Infrastructure.Deployments;

namespace Bases.Infrastructure.Runtime;

/// <summary>An instance in memory. Its state is changed in place, so it is dropped whenever what it shows may not be what is stored.</summary>
/// <param name="Revision">Of the stored state.</param>
internal sealed record CachedInstance(InstanceState State, Definition Definition, long Revision);
