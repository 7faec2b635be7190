using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bases.Activities.Tests.RuleCheck;

namespace Bases.Activities.Tests.Policies;

/// <summary>Where the tree reads policy parameters: in the code by name, in processes and tables as members of <c>policy</c>.</summary>
internal static partial class PolicyText
{
    /// <summary>What the code names like a parameter, a <c>{</c> where it puts a name together.</summary>
    public static IReadOnlyList<string> OfCode { get; } =
    [
        .. Files("src", "*.cs")
            .SelectMany(file => InCode().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["id"].Value)
            .Distinct(),
    ];

    /// <summary>What the code asks a policy for.</summary>
    public static IReadOnlyList<string> Asked { get; } =
    [
        .. Files("src", "*.cs")
            .SelectMany(file => InQuestion().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["id"].Value)
            .Distinct(),
    ];

    /// <summary>Expressions of processes and tables, without the <c>=</c>.</summary>
    public static IReadOnlyList<string> Expressions { get; } =
    [
        .. Files("workflows", "*.bpmn")
            .Concat(Files("workflows", "*.dmn"))
            .SelectMany(file => XDocument.Load(file).Descendants())
            .SelectMany(element =>
                element.Attributes().Select(attribute => attribute.Value).Append(element.HasElements ? "" : element.Value)
            )
            .Where(text => Member().IsMatch(text))
            .Select(text => text.TrimStart('='))
            .Distinct(),
    ];

    public static IReadOnlyList<string> OfExpressions { get; } =
    [.. Expressions.SelectMany(text => Member().Matches(text)).Select(match => match.Groups["id"].Value).Distinct()];

    /// <summary>Whether anything reads the parameter.</summary>
    public static bool Reads(string id) =>
        OfExpressions.Contains(id)
        || OfCode.Any(read =>
            read == id
            || (read.IndexOf('{', StringComparison.Ordinal) is > 0 and var at && id.StartsWith(read[..at], StringComparison.Ordinal))
        );

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<!///.*)""(?<id>[a-z][a-zA-Z]*\.[a-zA-Z0-9{}]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex InCode();

    [GeneratedRegex(
        """olicy(At\([^)]*\)|On\([^)]*\))?\.(Int|Ints|Decimal|Bool|Text|Texts)\("(?<id>[a-zA-Z.]+)"\)""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex InQuestion();

    [GeneratedRegex(@"(?<![\w.""])policy\.(?<id>[a-zA-Z]+\.[a-zA-Z0-9]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Member();
}
