using Bases.Engine.Model.Extensions;

namespace Bases.Engine.Model.Activities;

/// <summary>Runs another process or a global task (BPMN 2.0.2, 10.3.6).</summary>
public sealed class CallActivity : Activity
{
    public override FlowNodeKind Kind => FlowNodeKind.CallActivity;

    /// <summary>Null only in models that are refused.</summary>
    public CalledElement? CalledElement { get; init; }
}
