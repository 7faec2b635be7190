namespace Bases.Engine.Model;

/// <summary>The kinds of flow nodes that execute; each has one behaviour.</summary>
public enum FlowNodeKind
{
    StartEvent,
    IntermediateCatchEvent,
    IntermediateThrowEvent,
    BoundaryEvent,
    EndEvent,
    AbstractTask,
    UserTask,
    ServiceTask,
    SendTask,
    ReceiveTask,
    ScriptTask,
    BusinessRuleTask,
    ManualTask,
    SubProcess,
    EventSubProcess,
    Transaction,
    AdHocSubProcess,
    CallActivity,
    ExclusiveGateway,
    ParallelGateway,
    InclusiveGateway,
    EventBasedGateway,
    ComplexGateway,
}
