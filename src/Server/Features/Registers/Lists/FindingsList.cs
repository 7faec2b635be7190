using Bases.Register.Integrity;
using Bases.Register.NamedBases;

namespace Bases.Server.Features.Registers.Lists;

/// <summary>Findings under articles 28(3) and 29: what stands against bases, and what is being verified.</summary>
internal sealed class FindingsList()
    : RegisterList<FindingsList.Item>(
        "findings",
        "integrity",
        ("违规与诚信", "Findings"),
        ("第二十八条第三项、第二十九条的查实与线索；仅监督人员可见。", "Findings under articles 28(3) and 29; for supervisors alone.")
    )
{
    public override IReadOnlyList<string> Roles { get; } = [Access.Roles.Supervisor];

    protected override IReadOnlyList<RegisterColumn<Item>> Columns(RegisterView view) =>
        [
            new("id", "编号", "Id", item => item.Id),
            new("about", "涉及", "About", item => item.About),
            new("kind", "种类", "Kind", item => view.Label(item.Finding.Kind)) { Filters = true },
            new("stage", "环节", "Stage", item => view.Label(item.Finding.Stage)),
            new("verified", "已查实", "Verified", item => item.Finding.Verified),
            new("foundOn", "查实日期", "Found on", item => item.Finding.FoundOn),
            new("state", "办理状态", "State", item => view.Label(item.Status)) { Filters = true },
        ];

    protected override IEnumerable<Item> Items(RegisterView view) =>
        view
            .Register.All<Base>()
            .SelectMany(named =>
                named.Findings.Select(finding => new Item(Kind<Base>(), named.BaseId, named.Name ?? named.BaseId, finding, null))
            )
            .Concat(
                view.Register.All<IntegrityFinding>()
                    .Select(finding => new Item(
                        Kind<IntegrityFinding>(),
                        finding.FindingId,
                        finding.HostId is { } host ? view.HostName(host) : view.PersonName(finding.PersonId),
                        finding.Finding,
                        finding.Status
                    ))
            )
            .Where(item => item.Finding.FoundOn is not { } found || found <= view.Day);

    protected override RegisterLine Line(RegisterView view, Item item, IReadOnlyList<object?> cells) =>
        new(item.Kind, item.Id, null, null, cells);

    internal sealed record Item(string Kind, string Id, string About, Finding Finding, IntegrityFindingStatus? Status);
}
