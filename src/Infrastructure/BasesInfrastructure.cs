using Bases.Activities.Contract;
using Bases.Dmn.Feel;
using Bases.Engine.Execution;
using Bases.Infrastructure.Deadlines;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Timers;
using Bases.Infrastructure.Writing;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Bases.Infrastructure;

public static class BasesInfrastructure
{
    /// <summary>
    /// Adds store, runtime, timers, mail and documents: <c>ProcessRuntime</c>, <c>ProcessQueries</c>, <c>RegisterMemory</c>,
    /// <c>RegisterArchive</c>,
    /// <c>CalendarNotices</c>, <c>MailQueries</c>, <c>DocumentStore</c>, <c>BasesDbContext</c> (scoped, with Identity's tables), <c>TimeProvider</c>,
    /// and in demonstration mode <c>MovableClock</c>. The host registers its <c>IActivity</c> classes and an
    /// <c>IWorkingCalendar</c>. The store is migrated, and what a crash left is taken up, when the host starts.
    /// </summary>
    public static IServiceCollection AddBasesInfrastructure(this IServiceCollection services, Action<BasesOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new BasesOptions();
        configure(options);
        options.Check();
        services.AddSingleton(options);
        services.AddLogging();
        AddStore(services, options);
        AddRuntime(services);
        AddMail(services, options);

        // In this order: nothing runs before the store is open.
        services.AddHostedService<StoreHost>();
        AddTimers(services, options);
        if (options.RunMail)
        {
            services.AddHostedService(provider => provider.GetRequiredService<MailDispatcher>());
        }

        AddClock(services, options);
        return services;
    }

    private static void AddClock(IServiceCollection services, BasesOptions options)
    {
        if (!options.Demonstration)
        {
            services.TryAddSingleton(TimeProvider.System);
            return;
        }

        services.AddSingleton(new MovableClock(options.DemonstrationStart));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(provider => provider.GetRequiredService<MovableClock>()));

        // People stay signed in when the clock of the demonstration jumps by a month.
        services.PostConfigureAll<CookieAuthenticationOptions>(cookie => cookie.TimeProvider = TimeProvider.System);
        services.PostConfigure<SecurityStampValidatorOptions>(stamp => stamp.TimeProvider = TimeProvider.System);
    }

    private static void AddStore(IServiceCollection services, BasesOptions options)
    {
        services.AddSingleton(new Database(options.DataFolder));
        services.AddDbContext<BasesDbContext>((provider, builder) => provider.GetRequiredService<Database>().Configure(builder));
        services.AddSingleton<Writer>();
        services.AddSingleton<StoreOpening>();
        services.AddSingleton(new RegisterKinds(options.RegisterAssemblies));
        services.AddSingleton<RegisterMemory>();
        services.AddSingleton(provider => new RegisterArchive(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<RegisterKinds>()
        ));
        services.AddSingleton<RegisterWork>();
        services.AddSingleton<CatalogueWork>();
        services.AddSingleton<DocumentFiles>();
        services.AddSingleton(provider => new DocumentStore(
            provider.GetRequiredService<Writer>(),
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<DocumentFiles>(),
            provider.GetRequiredService<RegisterMemory>()
        ));
    }

    private static void AddRuntime(IServiceCollection services)
    {
        services.TryAddSingleton<IWorkingCalendar, WeekendCalendar>();
        services.AddSingleton<Compiled>();
        services.AddSingleton<StartEvents>();
        services.AddSingleton<TogetherCheck>();
        services.AddSingleton<Deployer>();
        services.AddSingleton(provider => new RegisteredActivities(provider.GetServices<IActivity>()));
        services.AddSingleton(Services);
        services.AddSingleton(provider => new InstanceStore(
            provider.GetRequiredService<CatalogueWork>(),
            provider.GetRequiredService<StepServices>().Definitions
        ));
        services.AddSingleton<Steps>();
        services.AddSingleton<JobWakeUp>();
        services.AddSingleton<Correlation>();
        services.AddSingleton(provider => new ProcessRuntime(Parts(provider)));
        services.AddSingleton(provider => new CalendarNotices(
            provider.GetRequiredService<Writer>(),
            provider.GetRequiredService<Steps>(),
            new DeadlineReview(provider.GetRequiredService<Database>(), Committed(provider), provider.GetRequiredService<RegisterMemory>()),
            (session, actor) =>
                new MailWork(
                    session,
                    provider.GetRequiredService<MailTemplates>(),
                    provider.GetRequiredService<BasesOptions>(),
                    path => provider.GetRequiredService<CatalogueWork>().Working.ProcedureFile("", path),
                    null,
                    actor
                )
        ));
        services.AddSingleton(provider => new ProcessQueries(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<CatalogueWork>(),
            Committed(provider)
        ));
        services.AddSingleton(provider => new Interventions(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<CatalogueWork>(),
            Committed(provider)
        ));
    }

    private static void AddMail(IServiceCollection services, BasesOptions options)
    {
        services.AddSingleton<MailTemplates>();
        services.AddSingleton<MailWakeUp>();
        services.AddSingleton<MailDispatcher>();
        services.AddSingleton<IMailCarrier>(provider =>
            options.Smtp is { Host.Length: > 0 } smtp
                ? new SmtpCarrier(smtp, options)
                : new FolderCarrier(Path.Combine(provider.GetRequiredService<Database>().Folder, "mail"), options)
        );
        services.AddSingleton(provider => new MailQueries(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<IMailCarrier>()
        ));
    }

    private static void AddTimers(IServiceCollection services, BasesOptions options)
    {
        services.AddSingleton<TimerWakeUp>();
        services.AddSingleton<TimerSweep>();
        if (!options.RunTimers)
        {
            return;
        }

        services.AddTransient<SweepJob>();
        services.AddSingleton<TimerWatch>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.IdleWaitTime = TimeSpan.FromSeconds(5));
            quartz.UseDefaultThreadPool(2);
            quartz.UsePersistentStore(store =>
            {
                // A file of its own: a SQLite file has one writer at a time, and ours is not to wait.
                store.UseSqlite($"Data Source={Path.Combine(Directory.CreateDirectory(options.DataFolder).FullName, "quartz.db")}");
                store.ProvisionSchema();
            });
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        services.AddHostedService(provider => provider.GetRequiredService<TimerWatch>());
    }

    private static StepServices Services(IServiceProvider provider)
    {
        var catalogues = provider.GetRequiredService<CatalogueWork>();
        var compiled = provider.GetRequiredService<Compiled>();
        var calendar = provider.GetRequiredService<IWorkingCalendar>();
        var definitions = new Definitions(() => catalogues.Working, compiled);
        return new StepServices(
            new ProcessEngine(definitions, definitions, calendar),
            definitions,
            compiled,
            catalogues,
            provider.GetRequiredService<RegisteredActivities>(),
            calendar,
            provider.GetRequiredService<MailTemplates>(),
            provider.GetRequiredService<DocumentFiles>(),
            provider.GetRequiredService<BasesOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ProcessRuntime>>()
        );
    }

    private static Definitions Committed(IServiceProvider provider)
    {
        var catalogues = provider.GetRequiredService<CatalogueWork>();
        return new Definitions(() => catalogues.Current, provider.GetRequiredService<Compiled>());
    }

    private static RuntimeParts Parts(IServiceProvider provider) =>
        new(
            provider.GetRequiredService<StoreOpening>(),
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<Writer>(),
            provider.GetRequiredService<Steps>(),
            provider.GetRequiredService<Correlation>(),
            provider.GetRequiredService<Deployer>(),
            provider.GetRequiredService<CatalogueWork>(),
            Committed(provider),
            provider.GetRequiredService<IWorkingCalendar>(),
            provider.GetRequiredService<MailTemplates>(),
            provider.GetRequiredService<TimerSweep>(),
            provider.GetRequiredService<StartEvents>(),
            provider.GetRequiredService<JobWakeUp>(),
            provider.GetRequiredService<BasesOptions>(),
            provider.GetRequiredService<TimeProvider>()
        );
}
