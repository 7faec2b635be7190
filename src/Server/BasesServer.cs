using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bases.Activities.Contract;
using Bases.Dmn.Feel;
using Bases.Infrastructure;
using Bases.Infrastructure.Identity;
using Bases.Infrastructure.Store;
using Bases.Server.Access;
using Bases.Server.Demonstration;
using Bases.Server.Features;
using Bases.Server.Forms;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.WebEncoders;

namespace Bases.Server;

/// <summary>The composition root: what the server is made of, and in which order requests pass.</summary>
internal static class BasesServer
{
    private const long LargestRequest = 64 * 1024 * 1024;

    public static void AddBasesServer(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = builder.Configuration.GetSection("Bases");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.AddServerHeader = false;
        });
        services.Configure<ServerOptions>(settings);
        var installed = Path.Combine(builder.Environment.ContentRootPath, "workflows");
        services.PostConfigure<ServerOptions>(server => server.WorkflowFolder ??= Directory.Exists(installed) ? installed : null);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(15));
        services.AddBasesInfrastructure(options =>
        {
            settings.Bind(options);
            if (options.Demonstration)
            {
                // Recorded cases are lived through first; without them the demonstration begins at once.
                options.DemonstrationStart ??=
                    settings.GetValue<bool>("PlayHistory") && Directory.Exists(settings["DemoFolder"] ?? "")
                        ? DemonstrationData.Beginning
                        : DemonstrationData.Start;
            }
        });
        foreach (var activity in ActivityCatalogue.All.Activities)
        {
            services.AddSingleton(activity);
        }

        TrustProxies(services, settings.GetSection(nameof(ServerOptions.Proxies)).Get<string[]>() ?? []);
        services.AddSingleton<IWorkingCalendar, LiveCalendar>();
        AddPeople(services, settings["DataFolder"] ?? "data");
        AddPages(services);
        services.AddFeatures(settings.GetValue<bool>("Demonstration"));
        services.AddHostedService<FirstStart>();
    }

    public static void UseBasesServer(this WebApplication app)
    {
        // Read now: a broken file is told of before anybody opens a form.
        app.Services.GetRequiredService<FormWords>();
        app.Services.GetRequiredService<EnglishNames>();
        app.UseForwardedHeaders();
        app.UseExceptionHandler();
        app.UseMiddleware<SecurityHeaders>();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                ContentTypeProvider = new FileExtensionContentTypeProvider(),
                OnPrepareResponse = file =>
                {
                    if (file.Context.Request.Path.StartsWithSegments("/build/assets", StringComparison.Ordinal))
                    {
                        file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    }
                },
            }
        );
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<TemporaryPassword>();
        app.UseAntiforgery();
        app.MapFeatures();
    }

    /// <summary>Without this every visitor behind a proxy would share one limit, and cookies would not know of TLS.</summary>
    private static void TrustProxies(IServiceCollection services, IReadOnlyList<string> proxies) =>
        services.Configure<ForwardedHeadersOptions>(headers =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in proxies)
            {
                headers.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });

    private static void AddPeople(IServiceCollection services, string dataFolder)
    {
        services
            .AddIdentity<User, IdentityRole>(identity =>
            {
                identity.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-._@";
                identity.Password.RequiredLength = 10;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<BasesDbContext>()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "bases";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "back";
            cookie.Events.OnRedirectToLogin = context =>
                Answer(context.HttpContext, context.Response, context.RedirectUri, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context =>
                Answer(context.HttpContext, context.Response, "/", StatusCodes.Status403Forbidden);
        });
        // An account that was changed or disabled loses its sessions within a minute.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorization();
        services
            .AddDataProtection()
            .SetApplicationName("Bases.Process")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(dataFolder, "keys")));
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(token =>
        {
            token.Cookie.Name = "bases-token";
            token.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddProblemDetails();
        services.AddExceptionHandler<UnexpectedFailures>();

        // Chinese stays readable in the pages' source instead of becoming character references.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<Assets>();
        services.AddScoped<Viewer>();
        services.AddScoped<RequestIdentity>();
        services.AddScoped<Words>();
        services.AddSingleton<EnglishFiles>();
        services.AddSingleton<EnglishNames>();
        services.AddScoped<StepNames>();
        services.AddSingleton<EnglishReasons>();
        services.AddScoped<RuleWords>();
        services.AddSingleton<FormWords>();
        services.AddScoped<Dates>();
        services.AddScoped<Notices>();
        services.AddScoped<ListFile>();
        services.AddScoped<CaseAccess>();
        services.AddScoped<CaseNames>();
        services.AddScoped<ReviewAccess>();
        services.AddSingleton<PersonNames>();
    }

    /// <summary>A person is led to the sign-in page; a script or program is told by the status.</summary>
    private static Task Answer(HttpContext context, HttpResponse response, string redirect, int status)
    {
        if (context.WantsPage() && HttpMethods.IsGet(context.Request.Method))
        {
            response.Redirect(redirect);
        }
        else
        {
            response.StatusCode = status;
        }

        return Task.CompletedTask;
    }
}
