using Bases.Register.Calendars;
using Bases.Register.Folders;
using Bases.Register.Memory;
using Bases.Register.Policies;

namespace Bases.Register.Tests;

/// <summary>The reference data and the demonstration data of this repository.</summary>
internal static class Data
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<IRegisterEntry> Reference { get; } =
        ReferenceData.Read(file => File.ReadAllText(Path.Combine(Root, "workflows", "reference", file)));

    public static IReadOnlyList<IRegisterEntry> Demonstration { get; } = RegisterFolder.Read(DemonstrationFile);

    public static WorkingCalendar Calendar { get; } = new(Reference.OfType<CalendarYear>());

    public static Policy Policy { get; } = Policy.On(Register(), new DateOnly(2026, 11, 20));

    public static InMemoryRegister Register(params IRegisterEntry[] more) => new([.. Reference, .. more]);

    public static InMemoryRegister FullRegister() => new([.. Reference, .. Demonstration]);

    public static string? DemonstrationFile(string name) =>
        Path.Combine(Root, "demo", name) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

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
