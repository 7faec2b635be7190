using Bases.Activities.Contract;
using Bases.Dmn.Feel;
using Bases.Register;
using Bases.Register.Calendars;
using Bases.Register.Folders;

namespace Bases.Cli.CommandLine;

/// <summary>What the product brings along beside the tool: procedures, reference data, the official calendar.</summary>
internal static class Product
{
    private static readonly Lazy<string> LazyRoot = new(FindRoot);
    private static readonly Lazy<IReadOnlyList<IRegisterEntry>> LazyReference = new(() =>
        ReferenceData.Read(file => File.ReadAllText(Path.Combine(Root, "workflows", "reference", file)))
    );

    /// <summary>The folder that holds <c>workflows/</c> and <c>demo/</c>.</summary>
    public static string Root => LazyRoot.Value;

    /// <summary>Policy parameters, rule packs, code lists and calendar years as shipped.</summary>
    public static IReadOnlyList<IRegisterEntry> Reference => LazyReference.Value;

    /// <summary>Working days by the notices that are shipped; read when a day is first asked for.</summary>
    public static IWorkingCalendar Calendar { get; } = new ShippedCalendar();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "workflows", "reference")))
            {
                return folder.FullName;
            }
        }

        throw new CouldNotRunException($"The folder workflows/reference is not found above {AppContext.BaseDirectory}.");
    }

    private sealed class ShippedCalendar : IWorkingCalendar
    {
        private readonly Lazy<RegisterCalendar> calendar = new(() =>
            new RegisterCalendar(new WorkingCalendar(Reference.OfType<CalendarYear>()))
        );

        public bool IsWorkingDay(DateOnly day) => calendar.Value.IsWorkingDay(day);

        public bool IsOfficial(int year) => calendar.Value.IsOfficial(year);
    }
}
