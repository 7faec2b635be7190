using Bases.Server.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Bases.Server.ProcessApi;

/// <summary>
/// The process API under <c>/v2</c>: paths, field names, status codes and problem+json as in the public REST API of
/// Camunda 8, so that clients written for that API work. Programs sign in with HTTP Basic, scripts of our pages with the
/// page's session and token.
/// </summary>
internal static class ProcessApi
{
    public static void AddProcessApi(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BasicSignIn>(BasicSignIn.Name, null);
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new KeyJson()));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddScoped<UserTasks.Scope>();
        services.AddOpenApi("v2");
    }

    public static void MapProcessApi(this WebApplication app)
    {
        var api = app.MapApiGroup("/v2");
        api.MapGet(
                "/topology",
                () =>
                    new
                    {
                        clusterSize = 1,
                        partitionsCount = 1,
                        replicationFactor = 1,
                        gatewayVersion = "8.8.0",
                        brokers = Array.Empty<object>(),
                    }
            )
            .WithTags("Cluster");
        api.MapGet(
                "/authentication/me",
                (Viewer viewer) =>
                    new
                    {
                        username = viewer.UserName,
                        displayName = viewer.DisplayName,
                        groups = viewer.Groups,
                    }
            )
            .WithTags("Authentication");
        api.MapDeploymentsApi();
        api.MapDefinitionsApi();
        api.MapInstancesApi();
        api.MapElementsApi();
        api.MapUserTasksApi();
        api.MapVariablesApi();
        api.MapMessagesApi();
        api.MapJobsApi();
        api.MapIncidentsApi();
        api.MapDecisionsApi();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapGet("/openapi", () => TypedResults.LocalRedirect("/openapi/v2.json")).ExcludeFromDescription();
    }

    /// <summary>A group of API paths: signed in by Basic or by the session; what comes with a session brings its token.</summary>
    public static RouteGroupBuilder MapApiGroup(this WebApplication app, string prefix)
    {
        var api = app.MapGroup(prefix);
        api.RequireAuthorization(policy =>
            policy.AddAuthenticationSchemes(BasicSignIn.Name, IdentityConstants.ApplicationScheme).RequireAuthenticatedUser()
        );
        api.DisableAntiforgery();
        api.AddEndpointFilter(
            async (invocation, next) =>
            {
                var http = invocation.HttpContext;
                // A foreign page can make a browser send the session's cookie, but no Authorization header.
                var bySession = http.Request.Headers.Authorization.Count == 0;
                if (bySession && !HttpMethods.IsGet(http.Request.Method))
                {
                    await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
                }

                return await next(invocation);
            }
        );
        return api;
    }
}
