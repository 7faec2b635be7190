using Bases.Engine;
using Bases.Engine.Definitions;
using Bases.Engine.State;
using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Queries;

internal static class StoredState
{
    public static Engine.State.InstanceState? Read(Reader reader, Key instance, IDefinitions definitions) =>
        reader.First("SELECT content FROM instance_states WHERE key = @0", row => row.Bytes(0), instance.Value) is { } content
            ? StateCodec.Read(content, definitions)
            : null;
}
