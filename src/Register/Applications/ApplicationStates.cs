namespace Bases.Register.Applications;

public static class ApplicationStates
{
    extension(Application application)
    {
        /// <summary>Handed in and not ended without a base: it competes in its call (A12), and article 29 can reject it.</summary>
        public bool IsPending =>
            application.Status
                is not (
                    ApplicationStatus.Draft
                    or ApplicationStatus.NotRecommended
                    or ApplicationStatus.NotAccepted
                    or ApplicationStatus.Disagreed
                    or ApplicationStatus.Named
                    or ApplicationStatus.PlaqueAwarded
                    or ApplicationStatus.Closed
                    or ApplicationStatus.Withdrawn
                    or ApplicationStatus.Rejected
                    or ApplicationStatus.Overdue
                );

        /// <summary>Waits for a supplement from its host.</summary>
        public bool IsReturned => application.Status is ApplicationStatus.ReturnedByBureau or ApplicationStatus.ReturnedByDepartment;
    }
}
