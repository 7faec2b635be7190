using System.Text.Json;
using System.Xml.Linq;

namespace Bases.Architecture.Tests;

/// <summary>docs/dependencies.md has one line for each package that is used, and none for a package that is not known here.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void Document_should_name_the_packages_in_use()
    {
        var used = NuGetPackages().Concat(NpmPackages()).Distinct().Order(StringComparer.Ordinal).ToList();

        var documented = Repository
            .Text("docs/dependencies.md")
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1])
            .Order(StringComparer.Ordinal)
            .ToList();

        used.Except(documented).ShouldBeEmpty("used and not in docs/dependencies.md");
        documented.Except(used).Except(CentralVersions()).ShouldBeEmpty("in docs/dependencies.md, and no version of it is known here");
        documented.ShouldBeUnique();
    }

    [Fact]
    public void Every_version_should_be_central_and_exact()
    {
        Repository
            .With(".csproj", "")
            .SelectMany(file =>
                XDocument.Parse(Repository.Text(file)).Descendants("PackageReference").Select(reference => (file, reference))
            )
            .Where(item => item.reference.Attribute("Version") is not null || item.reference.Attribute("VersionOverride") is not null)
            .Select(item => item.file)
            .ShouldBeEmpty();
        Repository
            .With(".csproj", "")
            .Where(file => !Repository.Files.Contains($"{Path.GetDirectoryName(file)!.Replace('\\', '/')}/packages.lock.json"))
            .ShouldBeEmpty("each project has its lock file");
    }

    private static IEnumerable<string> NuGetPackages() =>
        Repository
            .With(".csproj", "")
            .Append("Directory.Build.props")
            .Append("tests/Directory.Build.props")
            .SelectMany(file => XDocument.Parse(Repository.Text(file)).Descendants("PackageReference"))
            .Select(reference => reference.Attribute("Include")!.Value)
            .Concat(LocalTools());

    private static IEnumerable<string> CentralVersions() =>
        XDocument
            .Parse(Repository.Text("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(version => version.Attribute("Include")!.Value);

    private static IEnumerable<string> LocalTools()
    {
        using var manifest = JsonDocument.Parse(Repository.Text(".config/dotnet-tools.json"));
        return [.. manifest.RootElement.GetProperty("tools").EnumerateObject().Select(tool => tool.Name)];
    }

    private static IEnumerable<string> NpmPackages()
    {
        foreach (var file in Repository.Files.Where(file => Path.GetFileName(file) == "package.json"))
        {
            using var package = JsonDocument.Parse(Repository.Text(file));
            foreach (var group in new[] { "dependencies", "devDependencies" })
            {
                if (package.RootElement.TryGetProperty(group, out var entries))
                {
                    foreach (var entry in entries.EnumerateObject())
                    {
                        yield return entry.Name;
                    }
                }
            }
        }
    }
}
