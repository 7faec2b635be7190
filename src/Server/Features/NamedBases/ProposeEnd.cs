using Bases.Activities.Contract;
using Bases.Activities.Ending;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Ending;
using Bases.Register.NamedBases;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.NamedBases;

/// <summary>
/// Proposes to terminate a base on a ground that a person has found (article 28). A revocation begins with a finding that a
/// second person verifies (article 29), never here.
/// </summary>
public sealed class ProposeEnd(Viewer viewer, BaseFinder finder, ProcessRuntime runtime, RegisterMemory register, Dates dates)
{
    internal static readonly string[] Roles = [Access.Roles.Supervisor, Access.Roles.FormalChecker];

    /// <summary>The grounds of article 28, as the page offers them.</summary>
    public static IReadOnlyList<(string Code, string Chinese, string English)> Grounds { get; } =
    [
        (
            "TERMINATE_A28-2",
            "受重大变化影响无法运行，或不再满足基本条件（第二项）",
            "Cannot operate, or fails the basic conditions (item 2)"
        ),
        (
            "TERMINATE_A28-3",
            "学术不端或违反科研诚信，造成较为严重社会负面影响（第三项）",
            "Misconduct with a serious negative impact (item 3)"
        ),
        ("TERMINATE_A28-1-EVAL", "绩效评估不合格（第一项）", "Unqualified evaluation (item 1)"),
        ("TERMINATE_A28-1-ANNUAL", "连续两年年度考核不合格（第一项）", "Two unqualified years in a row (item 1)"),
    ];

    /// <summary>The case: the one it opened, or the open one to which its ground was added.</summary>
    public async Task<Answer<(Base Base, Key Case)>> HandleAsync(
        string number,
        string? ground,
        string? reason,
        CancellationToken cancellation
    )
    {
        if (finder.Find(number) is not { } named)
        {
            return new NotFound();
        }

        if (!viewer.IsAny(Roles))
        {
            return NotAllowed.Role;
        }

        if (!named.IsEffectiveOn(dates.Today))
        {
            return new Overtaken("基地命名已经结束。", "The base has ended already.");
        }

        if (Grounds.All(known => known.Code != ground) || string.IsNullOrWhiteSpace(reason) || reason.Length > 2000)
        {
            return new Invalid(
                "请选择事由并写明事实，2000 字以内。",
                "Please choose a ground and state the facts, at most 2000 characters."
            );
        }

        var proposal = new EndingProposal(ground!, reason.Trim());
        var key = EndingProposal.CaseOf(register.Current, named.BaseId, EndingKind.Termination);
        var sent = await runtime.PublishMessageAsync(
            EndingProposal.MessageOf(EndingKind.Termination),
            key,
            ActivityJson.Write(proposal.Content(named.BaseId, key)),
            viewer.UserName,
            cancellation: cancellation
        );
        return sent is { Accepted: true, Value.Instances: [var instance, ..] }
            ? (named, instance)
            : new Overtaken("建议没有送达，没有做任何更改。", "The proposal did not arrive; nothing was changed.");
    }
}
