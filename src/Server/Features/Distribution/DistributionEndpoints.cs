using Bases.Server.Access;
using Bases.Server.Layout;

namespace Bases.Server.Features.Distribution;

/// <summary>Where the bases are, whom they work with, and in what (article 11 and the layout of article 4).</summary>
internal static class DistributionEndpoints
{
    public static void AddDistribution(this IServiceCollection services)
    {
        services.AddScoped<ShowDistribution>();
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Bases,
                5,
                "/distribution",
                "map",
                "分布与统计",
                "Distribution",
                [Roles.Bureau, .. Roles.Department, Roles.Operator, Roles.Admin]
            )
        );
    }

    public static void MapDistribution(this RouteGroupBuilder pages) =>
        pages.MapGet(
            "/distribution",
            (ShowDistribution handler, HttpContext context) => context.Page<DistributionPage, DistributionModel>(handler.Handle())
        );
}
