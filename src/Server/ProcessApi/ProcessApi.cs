namespace Bases.Server.ProcessApi;

internal static class ProcessApi
{
    public static void AddProcessApi(this IServiceCollection services)
    {
    }

    public static void MapProcessApi(this WebApplication app)
    {
    }
}
