using System.Text.Json;

namespace Bases.Server.Layout;

/// <summary>The addresses of the built front end: file names carry a hash of their content, so they are cached for ever.</summary>
public sealed class Assets
{
    private readonly string manifest;
    private readonly Built built;

    public Assets(IWebHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        manifest = Path.Combine(environment.WebRootPath ?? Path.Combine(environment.ContentRootPath, "wwwroot"), "build", "manifest.json");
        built = Read();
    }

    public string Script => built.Script;

    public string Theme => built.Theme;

    public string Icons => built.Icons;

    public IReadOnlyList<string> Styles => built.Styles;

    /// <summary>Without a built front end the pages still work, unstyled.</summary>
    private Built Read()
    {
        if (!File.Exists(manifest))
        {
            return new Built("", "", "", []);
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(manifest));
        var root = document.RootElement;
        var site = root.GetProperty("src/site/site.ts");
        return new Built(
            Address(site),
            Address(root.GetProperty("src/site/theme.ts")),
            Address(root.EnumerateObject().First(entry => entry.Name.EndsWith("icons.svg", StringComparison.Ordinal)).Value),
            [.. site.GetProperty("css").EnumerateArray().Select(style => "/build/" + style.GetString())]
        );
    }

    private static string Address(JsonElement entry) => "/build/" + entry.GetProperty("file").GetString();

    private sealed record Built(string Script, string Theme, string Icons, IReadOnlyList<string> Styles);
}
