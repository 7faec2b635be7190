using Bases.Activities.Tests.Workflows;
using Bases.Register;
using Bases.Register.Folders;

namespace Bases.Activities.Tests.Office;

/// <summary>The reference data and the sample hosts, people, experts and bases.</summary>
internal static class SampleRegister
{
    /// <param name="cases">Whether the sample's calls, applications, reviews and publicities are there as well.</param>
    public static IEnumerable<IRegisterEntry> Entries(bool cases = false)
    {
        var reference = ReferenceData.Read(file => File.ReadAllText(Path.Combine(WorkflowFolder.Root, "workflows", "reference", file)));
        var sample = RegisterFolder.Read(file =>
        {
            var path = Path.Combine(WorkflowFolder.Root, "demo", file);
            return File.Exists(path) ? File.ReadAllText(path) : null;
        });
        string[] caseKinds = ["Call", "Application", "Review", "Publicity", "Objection"];
        return reference.Concat(sample.Where(entry => cases || !caseKinds.Contains(entry.GetType().Name)));
    }
}
