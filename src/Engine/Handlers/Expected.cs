using Bases.Engine.Execution;
using Bases.Engine.State;

namespace Bases.Engine.Handlers;

/// <summary>Rejections: "Expected to …, but …".</summary>
internal static class Expected
{
    public static Rejection Found(string to, string what, Key key) =>
        new(RejectionCode.NotFound, $"Expected to {to} with key {key}, but no such {what} is open.");

    public static Rejection State(string to, string but) => new(RejectionCode.InvalidState, $"Expected to {to}, but {but}.");

    public static Rejection Argument(string to, string but) => new(RejectionCode.InvalidArgument, $"Expected to {to}, but {but}.");

    public static Rejection? Running(InstanceState state, string to) =>
        state.IsRunning ? null : State(to, $"process instance {state.Key} has ended");
}
