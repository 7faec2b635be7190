using Bases.Server.Features.Tasks;

namespace Bases.Server.Features.Corrections;

internal static class CorrectionServices
{
    /// <summary>退回补正: exactly what an office names, in the words and kinds of the form that it was filled in with.</summary>
    public static void AddCorrections(this IServiceCollection services)
    {
        services.AddScoped<ApplicationFields>();
        services.AddScoped<IFormSupply, MendableFields>();
        services.AddScoped<IFormSupply, ApplicationSupplement>();
        services.AddScoped<IFormSupply, AnnualSupplement>();
    }
}
