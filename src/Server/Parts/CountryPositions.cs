using System.Reflection;
using System.Text.Json;

namespace Bases.Server.Parts;

/// <summary>Where a country or region lies on a map: the middle of its largest land, from Natural Earth (public domain).</summary>
internal static class CountryPositions
{
    private const string Resource = "Bases.Server.Parts.country-positions.json";

    private static readonly Lazy<Dictionary<string, double[]>> Known = new(() =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<Dictionary<string, double[]>>(stream)!;
    });

    /// <summary>Longitude and latitude in degrees by the code of ISO 3166-1; null where the code is not known.</summary>
    public static (double Longitude, double Latitude)? Of(string code) => Known.Value.TryGetValue(code, out var at) ? (at[0], at[1]) : null;
}
