namespace Bases.Register.NamedBases;

/// <summary>A base as it was on a day.</summary>
public static class BaseHistory
{
    extension(Base named)
    {
        /// <summary>From which day it counts as a base of the province.</summary>
        public DateOnly? EffectiveFrom =>
            named.Regime switch
            {
                BaseRegime.NationalNotJoined => null,
                BaseRegime.National => named.NationalIncludedOn,
                _ => named.DesignatedOn,
            };

        /// <summary>Effective naming (有效命名) on that day, grandfathered and included national bases too (I-14).</summary>
        public bool IsEffectiveOn(DateOnly day) =>
            named.EffectiveFrom is { } from
            && from <= day
            && named.Status switch
            {
                BaseStatus.Effective => true,
                BaseStatus.NotManaged => false,
                _ => named.StatusChangedOn is { } ended && day < ended,
            };

        public string LeaderOn(DateOnly day) => LastChange(named, day, change => change.NewLeaderPersonId) ?? named.LeaderPersonId;

        public string HostOn(DateOnly day) => LastChange(named, day, change => change.NewHostId) ?? named.HostId;

        public string FieldOn(DateOnly day) => LastChange(named, day, change => change.NewTechnicalFieldCode) ?? named.TechnicalFieldCode;

        public string MainCountryOn(DateOnly day) => LastChange(named, day, change => change.NewCountry) ?? named.MainCountry;
    }

    private static string? LastChange(Base named, DateOnly day, Func<BaseChange, string?> value) =>
        named
            .Changes.Where(change => change.OccurredOn <= day && value(change) is not null)
            .OrderBy(change => change.OccurredOn)
            .Select(value)
            .LastOrDefault();
}
