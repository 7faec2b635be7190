using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

internal sealed class TransactionBehavior : IElementBehavior
{
    public FlowNodeKind Kind => FlowNodeKind.Transaction;

    public string Section => "10.3.5";

    public string Summary => "A sub-process that a cancel end event undoes: compensation, then the cancel boundary event.";

    public void Activated(Turn turn, ElementInstance element) => Scopes.Begin(turn, element);
}
