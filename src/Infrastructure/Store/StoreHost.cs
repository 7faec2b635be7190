using Microsoft.Extensions.Hosting;

namespace Bases.Infrastructure.Store;

/// <summary>Opens the store before anything else of the host starts.</summary>
internal sealed class StoreHost(StoreOpening opening) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => opening.OpenAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
