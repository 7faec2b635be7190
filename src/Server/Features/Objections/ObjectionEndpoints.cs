using Bases.Infrastructure.Queries;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.PublicNotices;
using Bases.Server.Access;
using Bases.Server.Features.Cases;
using Bases.Server.Features.Tasks;

namespace Bases.Server.Features.Objections;

/// <summary>
/// What is objected, by whom and how to reach him, on the pages of the objection's case and tasks (article 17, paragraph 2):
/// for the supervisors, who alone see the case.
/// </summary>
internal static class ObjectionEndpoints
{
    private const string Process = "objection";

    public static void AddObjections(this IServiceCollection services)
    {
        services.AddSingleton(
            new CaseKind(Process)
            {
                Name = (register, key) =>
                    register.Find<Objection>(key) is { } entry && register.Find<Application>(entry.ApplicationId) is { } about
                        ? (
                            $"异议：{about.ProposedBaseName ?? about.ApplicationId}",
                            entry.ReceiptNumber ?? $"{entry.ReceivedAt.ToOffset(LegalTime.Offset):yyyy年M月d日}收到"
                        )
                        : null,
            }
        );
        services.AddSingleton<ICasePanel, OnCase>();
        services.AddSingleton<ITaskPanel, OverForm>();
    }

    private sealed class OnCase : ICasePanel
    {
        public string ProcessId => Process;

        public int Order => 10;

        public Type Component => typeof(ObjectionFacts);

        public bool IsFor(Viewer viewer, InstanceItem instance) => viewer.Is(Roles.Supervisor);
    }

    private sealed class OverForm : ITaskPanel
    {
        public TaskPanelPlace Place => TaskPanelPlace.Above;

        public Type Component => typeof(ObjectionFacts);

        public bool IsFor(Viewer viewer, TaskItem task) => task.ProcessId == Process && viewer.Is(Roles.Supervisor);
    }
}
