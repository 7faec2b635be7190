namespace Bases.Engine.Tests.Validation;

/// <summary>A document that a test writes and holds true.</summary>
internal static class GeneratedDocument
{
    public static string Folder => Path.Combine(Root(), "docs");

    /// <summary>The file under <c>docs</c> says this; with WRITE_DOCS=1 it is written first.</summary>
    public static void ShouldSay(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1")
        {
            File.WriteAllText(file, text);
        }

        File.ReadAllText(file).ShouldBe(text, $"Run this test with WRITE_DOCS=1 to write docs/{name} again.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bases.Process.sln")))
        {
            folder = folder.Parent.ShouldNotBeNull("The solution file is in no parent of the test binary.");
        }

        return folder.FullName;
    }
}
