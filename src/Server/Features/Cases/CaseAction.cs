using Bases.Infrastructure.Queries;
using Bases.Register;
using Bases.Server.Access;

namespace Bases.Server.Features.Cases;

/// <summary>
/// Something a person may do to a case beside its tasks, by a message that the procedure waits for (撤回 and its like).
/// It is offered only while an instance really waits for the message. A feature adds its own with
/// <c>services.AddSingleton(new CaseAction(…))</c>.
/// </summary>
/// <param name="Message">The message name, correlated by the case's business key.</param>
/// <param name="Effect">What it does, in the words in which it is confirmed.</param>
/// <param name="MayDo">Who may; asked by the page and again by the handler.</param>
public sealed record CaseAction(
    string ProcessId,
    string Message,
    (string Chinese, string English) Name,
    (string Chinese, string English) Effect,
    Func<Viewer, InstanceItem, bool> MayDo
)
{
    /// <summary>Asks for a reason, which goes along as <c>reason</c> of the variable <see cref="Variable"/>.</summary>
    public bool WithReason { get; init; } = true;

    /// <summary>The variable that the procedure reads, as a form of its own would give it.</summary>
    public string Variable { get; init; } = "action";

    public string Icon { get; init; } = "withdraw";

    /// <summary>Why it is too late or too early for it, in both languages; null when it may be done. Asked before the message is sent.</summary>
    public Func<IRegister, InstanceItem, DateTimeOffset, (string Chinese, string English)?> Problem { get; init; } = (_, _, _) => null;

    /// <summary>What has to be chosen with it; not offered while there is nothing to choose.</summary>
    public CaseActionChoice? Choice { get; init; }
}

/// <param name="Name">Under which the chosen value goes along beside the reason.</param>
/// <param name="Options">Value and label.</param>
public sealed record CaseActionChoice(
    string Name,
    (string Chinese, string English) Label,
    Func<IRegister, InstanceItem, IReadOnlyList<(string Value, string Label)>> Options
);
