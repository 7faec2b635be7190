namespace Bases.Engine.Tests.Reading;

/// <summary>The public test corpora, which lie beside the project and are not part of it.</summary>
internal static class SharedFolder
{
    /// <summary>The folder <c>shared/bpmn</c> of a parent of the test binary; the test is skipped where there is none.</summary>
    public static string Bpmn()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "bpmn");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        Assert.Skip("There is no folder shared/bpmn beside the project: the public corpora are not tested.");
        return "";
    }
}
