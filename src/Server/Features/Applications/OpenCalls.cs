using Bases.Activities.Applications;
using Bases.Infrastructure.Register;
using Bases.Register.Calls;
using Bases.Server.Access;

namespace Bases.Server.Features.Applications;

/// <summary>The calls that a host may apply for now (articles 4, 10 and 13).</summary>
public sealed class OpenCalls(RegisterMemory register, TimeProvider clock)
{
    public IEnumerable<Call> For(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return register.Current.All<Call>().Where(call => Hosts(viewer).Any(host => IsFor(call, host))).OrderBy(call => call.ClosesAt);
    }

    public IEnumerable<Host> Hosts(Viewer viewer) =>
        viewer?.Scoped("host").Select(id => register.Current.Find<Host>(id)).OfType<Host>() ?? [];

    public bool IsFor(Call call, Host host)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(host);
        return SubmissionCheck.MayApply(call, host, clock.GetUtcNow());
    }
}
