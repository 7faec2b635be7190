using System.Text.RegularExpressions;

namespace Bases.Dmn.Tests.Documentation;

/// <summary>The fenced blocks of a document of the repository.</summary>
internal static partial class Examples
{
    public static string Text(string document)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "docs", document);
            if (File.Exists(path))
            {
                return File.ReadAllText(path);
            }
        }

        throw new FileNotFoundException($"docs/{document} is in no folder above the tests.");
    }

    public static IReadOnlyList<string> Blocks(string document, string language) =>
        [
            .. Fence()
                .Matches(Text(document))
                .Where(match => match.Groups["language"].Value == language)
                .Select(match => match.Groups["content"].Value),
        ];

    [GeneratedRegex(@"^```(?<language>\S*)\n(?<content>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
