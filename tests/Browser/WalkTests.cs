using System.Reflection;

namespace Bases.Browser.Tests;

/// <summary>Every procedure that ships was walked through in a browser.</summary>
public sealed class WalkTests
{
    private static IReadOnlyList<string> Walked { get; } =
    [
        .. typeof(WalkTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .SelectMany(method => method.GetCustomAttribute<WalksAttribute>()?.Procedures ?? [])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> Shipped { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "*.bpmn", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static string Folder => Path.Combine(Paper.Root(), "workflows");

    [Fact]
    public void Should_walk_through_every_procedure() => Shipped.Except(Walked).ShouldBeEmpty("no browser test walks through these");

    [Fact]
    public void Should_name_procedures_that_there_are() => Walked.Except(Shipped).ShouldBeEmpty();
}
