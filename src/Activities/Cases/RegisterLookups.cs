using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Hosts;
using Bases.Register.Panels;
using Bases.Register.Policies;

namespace Bases.Activities.Cases;

/// <summary>An entry that the procedure's data name is not in the register: an incident for an operator.</summary>
public sealed class MissingEntryException(string kind, string id) : Exception($"The register has no {kind} {id}.");

internal static class RegisterLookups
{
    extension(IRegister register)
    {
        public T Require<T>(string id)
            where T : class, IRegisterEntry => register.Find<T>(id) ?? throw new MissingEntryException(typeof(T).Name, id);

        /// <summary>What experts review or visit under that id.</summary>
        public ReviewedCase Reviewed(string caseId) =>
            ReviewedCase.Find(register, caseId) ?? throw new MissingEntryException(nameof(ReviewedCase), caseId);

        public IEnumerable<Application> ApplicationsOf(string callId) =>
            register
                .All<Application>()
                .Where(application => application.CallId == callId)
                .OrderBy(application => application.ApplicationId, StringComparer.Ordinal);

        public Host HostOf(Application application) => register.Require<Host>(application.HostId);

        public Call CallOf(Application application) => register.Require<Call>(application.CallId);

        public Policy PolicyAt(DateTimeOffset now) => Policy.On(register, Bases.Register.Calendars.LegalTime.DayOf(now));
    }
}
