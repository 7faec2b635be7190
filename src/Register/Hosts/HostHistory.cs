namespace Bases.Register.Hosts;

/// <summary>A host as it was on a day.</summary>
public static class HostHistory
{
    extension(Host host)
    {
        /// <summary>归口管理人员 on that day (article 7, paragraph 2); null when nobody was named.</summary>
        public Coordinator? CoordinatorOn(DateOnly day) =>
            host.Coordinators.Where(coordinator => coordinator.IsValidOn(day)).OrderBy(coordinator => coordinator.From).LastOrDefault();
    }

    extension(Coordinator coordinator)
    {
        public bool IsValidOn(DateOnly day) =>
            (coordinator.From is null || coordinator.From <= day) && (coordinator.To is null || day <= coordinator.To);
    }
}
