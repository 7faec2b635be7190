using System.Text.Json;
using Bases.Activities.Contract;
using Bases.Cli.CommandLine;
using Bases.Register;
using Bases.Register.Calendars;
using Bases.Register.Codes;
using Bases.Register.Folders;
using Bases.Register.Memory;

namespace Bases.Cli.Check;

/// <summary>A folder's register on top of the installation's reference data, and the installation's decisions.</summary>
internal sealed class CheckedRegister(IRegister register, WorkingCalendar calendar, string workflows)
{
    private IDecisions? decisions;

    public IRegister Register { get; } = register;

    public WorkingCalendar Calendar { get; } = calendar;

    /// <summary>Read when a check first needs one: most do not.</summary>
    /// <exception cref="CouldNotRunException">A decision file is broken.</exception>
    public IDecisions Decisions => decisions ??= ReadDecisions();

    /// <param name="folder">Null: the reference data alone.</param>
    /// <param name="needed">Files without which an answer would only look like one.</param>
    /// <exception cref="CouldNotRunException">A folder or file is missing or broken.</exception>
    public static CheckedRegister Load(string? folder, params IReadOnlyList<string> needed)
    {
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new CouldNotRunException($"There is no folder {folder}.");
        }

        var workflows = WorkflowFolder.Find();
        try
        {
            var entries = new List<IRegisterEntry>(
                ReferenceData.Read(file => File.ReadAllText(Path.Combine(workflows, "reference", file)))
            );
            if (folder is not null)
            {
                var names = entries.OfType<CodeList>().ToDictionary(list => list.ListId, StringComparer.Ordinal);
                entries.AddRange(
                    RegisterFolder
                        .Read(file => FolderText.Of(Path.Combine(folder, file)))
                        .Select(entry =>
                            entry is CodeList list && names.TryGetValue(list.ListId, out var known) ? list.NamedLike(known) : entry
                        )
                );
            }

            if (folder is not null && needed.FirstOrDefault(file => !File.Exists(Path.Combine(folder, file))) is { } missing)
            {
                throw new CouldNotRunException($"{folder} has no {missing}, which this check needs.");
            }

            var register = new InMemoryRegister(entries);
            return new CheckedRegister(register, new WorkingCalendar(register.All<CalendarYear>()), workflows);
        }
        catch (Exception problem) when (problem is RegisterFolderException or JsonException)
        {
            throw new CouldNotRunException(problem.Message);
        }
    }

    private DecisionSet ReadDecisions()
    {
        try
        {
            var files = InputFiles
                .Expand(workflows)
                .Where(path => path.EndsWith(".dmn", StringComparison.OrdinalIgnoreCase))
                .Select(path => (path, File.ReadAllText(path)));
            return new DecisionSet(files, new RegisterCalendar(Calendar));
        }
        catch (DecisionFileException problem)
        {
            throw new CouldNotRunException(problem.Message);
        }
    }
}
