using Bases.Dmn.Feel;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Timers;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Runtime;

/// <summary>What <see cref="ProcessRuntime"/> puts together.</summary>
/// <param name="CommittedDefinitions">As readers see them.</param>
internal sealed record RuntimeParts(
    StoreOpening Opening,
    Database Database,
    Writer Writer,
    Steps Steps,
    Correlation Correlation,
    Deployer Deployer,
    CatalogueWork Catalogues,
    Definitions CommittedDefinitions,
    IWorkingCalendar Calendar,
    MailTemplates Templates,
    TimerSweep Sweep,
    StartEvents StartEvents,
    JobWakeUp JobWakeUp,
    BasesOptions Options,
    TimeProvider Clock
);
