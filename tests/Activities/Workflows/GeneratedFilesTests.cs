using Bases.Activities.Contract;

namespace Bases.Activities.Tests.Workflows;

/// <summary>
/// What designers read of the activities is what the code says. After a change of an activity, run these tests with
/// <c>BASES_UPDATE=1</c> in the environment: they write the files anew.
/// </summary>
public class GeneratedFilesTests
{
    private const string Begin = "<!-- activities: written from the code, see GeneratedFilesTests -->\n";

    [Fact]
    public void Should_offer_every_activity_as_an_element_template() =>
        Hold(
            Path.Combine(WorkflowFolder.Root, "workflows", "element-templates.json"),
            ElementTemplates.Write(ActivityCatalogue.All.Descriptions)
        );

    [Fact]
    public void Should_tell_designers_of_every_activity()
    {
        var path = Path.Combine(WorkflowFolder.Root, "docs", "procedures.md");
        var guide = File.ReadAllText(path);
        var written =
            guide[..(guide.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)]
            + "\n"
            + ActivityGuide.Write(ActivityCatalogue.All.Descriptions);
        Hold(path, written);
    }

    [Fact]
    public void Should_label_every_input_and_output_in_Chinese() =>
        ActivityCatalogue
            .All.Descriptions.SelectMany(activity =>
                activity
                    .Inputs.Concat(activity.Outputs)
                    .Where(field => field.Label.All(char.IsAscii))
                    .Select(field => $"{activity.Type}: {field.Name}")
            )
            .ShouldBeEmpty();

    private static void Hold(string path, string written)
    {
        if (Environment.GetEnvironmentVariable("BASES_UPDATE") == "1")
        {
            File.WriteAllText(path, written);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(written);
    }
}
