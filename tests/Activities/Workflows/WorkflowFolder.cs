using Bases.Engine.Reading;

namespace Bases.Activities.Tests.Workflows;

/// <summary>The procedures as they lie in the tree.</summary>
internal static class WorkflowFolder
{
    public static string Root { get; } = FindRoot();

    public static string Designation => Path.Combine(Root, "workflows", "designation");

    /// <summary>The file of that name in the first procedure that has one.</summary>
    public static string? Find(string file) =>
        Directory
            .EnumerateDirectories(Path.Combine(Root, "workflows"))
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);

    public static TheoryData<string> Bpmn =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, "workflows"), "*.bpmn", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file))
                .Order(),
        ];

    public static BpmnReading Read(string file) => BpmnReader.Read(file, File.ReadAllBytes(Path.Combine(Root, file)));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Bases.Process.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the project's tree.");
        }

        return folder;
    }
}
