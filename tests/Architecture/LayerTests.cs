using System.Xml.Linq;

namespace Bases.Architecture.Tests;

/// <summary>References between projects point one way, and a layer uses only what it may (docs/adr/0002).</summary>
public sealed class LayerTests
{
    /// <summary>Every project under src, and the projects that it may refer to, directly or through others.</summary>
    private static readonly Dictionary<string, string[]> Layers = new()
    {
        ["Dmn"] = [],
        ["Register"] = [],
        ["Engine"] = ["Dmn"],
        ["Activities"] = ["Dmn", "Engine", "Register"],
        ["Infrastructure"] = ["Dmn", "Engine", "Register", "Activities"],
        ["Server"] = ["Dmn", "Engine", "Register", "Activities", "Infrastructure"],
        ["Cli"] = ["Dmn", "Engine", "Register", "Activities", "Infrastructure"],
    };

    private static readonly string[] Pure = ["Dmn", "Engine", "Register"];

    public static TheoryData<string> Projects => new(Layers.Keys);

    [Fact]
    public void Every_project_should_be_a_known_layer() =>
        Repository
            .With(".csproj", "src/")
            .Select(file => file.Split('/')[1])
            .Order(StringComparer.Ordinal)
            .ShouldBe(Layers.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_should_point_upward_only(string project) => References(project).Except(Layers[project]).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void Namespaces_of_layers_below_should_not_be_used(string project)
    {
        var forbidden = Layers.Keys.Except(Layers[project]).Where(other => other != project).Select(other => $"Bases.{other}").ToList();

        Lines(project)
            .Where(line =>
                forbidden.Any(name =>
                    line.Text.Contains($"using {name}.", StringComparison.Ordinal)
                    || line.Text.Contains($"using {name};", StringComparison.Ordinal)
                )
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Dmn")]
    [InlineData("Engine")]
    [InlineData("Register")]
    public void Pure_layers_should_be_analysed_and_have_no_package(string project)
    {
        var file = Project(project);

        file.Descendants("PureLayer").ShouldHaveSingleItem().Value.ShouldBe("true");
        file.Descendants("PackageReference").ShouldBeEmpty();
        file.Descendants("FrameworkReference").ShouldBeEmpty();
    }

    [Fact]
    public void Pure_layers_should_not_silence_the_banned_symbols() =>
        Pure.SelectMany(Lines)
            .Where(line => line.Text.Contains("RS0030", StringComparison.Ordinal))
            .Concat(
                Repository
                    .Text(".editorconfig")
                    .Split('\n')
                    .Where(line => line.Contains("RS0030", StringComparison.Ordinal))
                    .Select(line => (".editorconfig", line))
            )
            .ShouldBeEmpty();

    [Fact]
    public void Pure_layers_should_not_be_asynchronous() =>
        Pure.SelectMany(Lines)
            .Where(line =>
                line.Text.Contains(" async ", StringComparison.Ordinal)
                || line.Text.Contains("System.Threading.Tasks", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();

    private static IEnumerable<string> References(string project) =>
        Project(project)
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileName(Path.GetDirectoryName(reference.Attribute("Include")!.Value.Replace('\\', '/')))!);

    private static XDocument Project(string project) => XDocument.Parse(Repository.Text($"src/{project}/Bases.{project}.csproj"));

    private static IEnumerable<(string File, string Text)> Lines(string project) =>
        Repository.With(".cs", $"src/{project}/").SelectMany(file => Repository.Text(file).Split('\n').Select(line => (file, line)));
}
