using Bases.Activities.Applications;
using Bases.Dmn.Feel;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Applications;
using Bases.Server.Features.Policies;
using Bases.Server.Forms;
using Bases.Server.Wording;

namespace Bases.Server.Features.Corrections;

/// <summary>The fields of the application that a task is about, as its form lays them out.</summary>
internal sealed class ApplicationFields(
    PackForms forms,
    RegisterMemory register,
    TimeProvider clock,
    IWorkingCalendar calendar,
    Words words
)
{
    public async Task<IReadOnlyList<NamedField>> OfAsync(TaskItem task, CancellationToken cancellation) =>
        register.Current.Find<Application>(task.BusinessKey ?? "") is { } application
        && FormSchema.Parse(await forms.FormAsync("application", application.ApplicationId, cancellation)) is { } schema
            ? FieldChoices.Of(schema, ApplicationForm.Of(application), new FeelEnvironment(clock.GetUtcNow(), calendar), words)
            : [];
}
