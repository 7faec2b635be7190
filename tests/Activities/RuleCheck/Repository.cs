using Bases.Activities.Contract;
using Bases.Register;
using Bases.Register.Calendars;
using Bases.Register.Folders;
using Bases.Register.Memory;

namespace Bases.Activities.Tests.RuleCheck;

/// <summary>The reference data, the demonstration data and the decision tables of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<IRegisterEntry> Reference { get; } =
        ReferenceData.Read(file => File.ReadAllText(Path.Combine(Root, "workflows", "reference", file)));

    public static IReadOnlyList<IRegisterEntry> Demonstration { get; } =
        RegisterFolder.Read(file => Path.Combine(Root, "demo", file) is var path && File.Exists(path) ? File.ReadAllText(path) : null);

    public static IDecisions Decisions { get; } =
        new DecisionSet(
            Directory
                .EnumerateFiles(Path.Combine(Root, "workflows"), "*.dmn", SearchOption.AllDirectories)
                .Select(path => (Path.GetRelativePath(Root, path), File.ReadAllText(path))),
            new RegisterCalendar(new WorkingCalendar(Reference.OfType<CalendarYear>()))
        );

    public static InMemoryRegister Register() => new([.. Reference, .. Demonstration]);

    public static T Find<T>(string id)
        where T : class, IRegisterEntry => Demonstration.OfType<T>().Single(entry => entry.Id == id);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bases.Process.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
