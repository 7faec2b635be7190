using Bases.Infrastructure.Timers;
using Bases.Infrastructure.Writing;
using Microsoft.Extensions.Hosting;

namespace Bases.Infrastructure.Store;

/// <summary>Opens the store before anything else of the host starts.</summary>
internal sealed class StoreHost(StoreOpening opening, TimeProvider clock, Writer writer, TimerSweep sweep) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (clock is MovableClock movable)
        {
            movable.Writer = writer;
            movable.Sweep = sweep;
        }

        await opening.OpenAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
