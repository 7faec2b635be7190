using Bases.Activities.Changes;
using Bases.Register;
using Bases.Register.NamedBases;

namespace Bases.Server.Features.NamedBases;

/// <summary>Who led the base, who had it, what it was about: each with its first and last day (article 23).</summary>
internal static class BasePeriods
{
    private static readonly BaseChangeKind[] Kinds =
    [
        BaseChangeKind.Leader,
        BaseChangeKind.Host,
        BaseChangeKind.Country,
        BaseChangeKind.Field,
    ];

    public static IReadOnlyList<BasePeriod> Of(IRegister register, Base named) => [.. Kinds.SelectMany(kind => Of(register, named, kind))];

    private static IEnumerable<BasePeriod> Of(IRegister register, Base named, BaseChangeKind kind)
    {
        var begins = named
            .Changes.Where(change => change.Kind == kind && IsOnRecord(change))
            .Select(change => change.OccurredOn)
            .Order()
            .Prepend(named.DesignatedOn)
            .Distinct()
            .ToList();
        for (var i = 0; i < begins.Count; i++)
        {
            yield return new BasePeriod(
                kind,
                ChangeWords.Standing(register, named, kind, begins[i]),
                begins[i],
                i + 1 < begins.Count ? begins[i + 1].AddDays(-1) : End(named)
            );
        }
    }

    private static DateOnly? End(Base named) =>
        named.Status is BaseStatus.Effective or BaseStatus.NotManaged ? null : named.StatusChangedOn?.AddDays(-1);

    private static bool IsOnRecord(BaseChange change) =>
        (change.NewLeaderPersonId ?? change.NewHostId ?? change.NewCountry ?? change.NewTechnicalFieldCode) is not null;
}
