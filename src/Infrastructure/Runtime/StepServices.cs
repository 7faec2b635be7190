using Bases.Dmn.Feel;
using Bases.Engine.Effects;
using Bases.Engine.Execution;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Mail;
using Microsoft.Extensions.Logging;

namespace Bases.Infrastructure.Runtime;

/// <summary>What every step needs.</summary>
internal sealed record StepServices(
    ProcessEngine Engine,
    Definitions Definitions,
    Compiled Compiled,
    CatalogueWork Catalogues,
    RegisteredActivities Activities,
    IWorkingCalendar Calendar,
    MailTemplates Templates,
    DocumentFiles Files,
    BasesOptions Options,
    TimeProvider Clock,
    ILogger Log
)
{
    /// <summary>Logs a bug in an activity under a reference that people can name.</summary>
    public string Report(Exception bug, OpenJob job)
    {
        var reference = FaultReference.New(Clock);
        Log.LogError(bug, "Activity {Type} at {Element} failed. Reference {Reference}.", job.Type, job.ElementId, reference);
        return reference;
    }
}
