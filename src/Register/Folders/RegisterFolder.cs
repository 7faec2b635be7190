using System.Text.Json;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.Codes;
using Bases.Register.Experts;
using Bases.Register.Hosts;
using Bases.Register.Json;
using Bases.Register.NamedBases;
using Bases.Register.Panels;
using Bases.Register.People;
using Bases.Register.PublicNotices;

namespace Bases.Register.Folders;

/// <summary>
/// A register as a folder of files, one kind of entry each: the demonstration data, an export, a test's input. A file
/// that is not there has no entries.
/// </summary>
public static class RegisterFolder
{
    // A kind that nobody listed is no reason to refuse a whole register: it counts as the one that fulfils nothing.
    private static readonly JsonSerializerOptions Tolerant = CreateTolerant();

    /// <param name="text">The content of a file of the folder, null when there is none.</param>
    /// <exception cref="RegisterFolderException">A file is not what its name says.</exception>
    public static IReadOnlyList<IRegisterEntry> Read(Func<string, string?> text)
    {
        var entries = new List<IRegisterEntry>();
        entries.AddRange(All<Call>("calls.json", text));
        entries.AddRange(All<Host>("hosts.json", text));
        entries.AddRange(All<Person>("persons.json", text));
        entries.AddRange(All<Application>("applications.json", text).Select(Stand));
        entries.AddRange(All<Base>("bases.json", text));
        entries.AddRange(All<Expert>("experts.json", text));
        entries.AddRange(All<Review>("reviews.json", text).Select(Stand));
        entries.AddRange(All<Publicity>("publicity.json", text));
        entries.AddRange(ToldApart(All<PublicityWithObjections>("publicity.json", text).SelectMany(publicity => publicity.Split())));
        entries.AddRange(Parse("holidays.json", text, HolidayFile.Read));
        entries.AddRange(Parse("code_lists.json", text, CodeListFile.Read));
        return entries;
    }

    // A file need not name states: what it holds says how far the entry had come.
    private static Application Stand(Application application) =>
        application is { Status: ApplicationStatus.Draft, SubmittedAt: not null }
            ? application with
            {
                Status = ApplicationStatus.Submitted,
            }
            : application;

    private static Review Stand(Review review) =>
        review is { Status: ReviewStatus.Assigned, SubmittedAt: not null }
            ? review with
            {
                Status = ReviewStatus.Submitted,
                Locked = true,
            }
            : review;

    // Every list may number its objections from one.
    private static IEnumerable<Objection> ToldApart(IEnumerable<Objection> objections) =>
        objections
            .GroupBy(objection => objection.ObjectionId, StringComparer.Ordinal)
            .SelectMany(same =>
                same.Select((objection, i) => i == 0 ? objection : objection with { ObjectionId = $"{same.Key} ({i + 1})" })
            );

    private static JsonSerializerOptions CreateTolerant()
    {
        var options = new JsonSerializerOptions(RegisterJson.Options);
        options.Converters.Insert(0, new UnlistedKind<PartnerType>(PartnerType.Other, ("research_institute", PartnerType.Institute)));
        options.Converters.Insert(0, new UnlistedKind<EmploymentType>(EmploymentType.Unknown));
        options.Converters.Insert(0, new UnlistedKind<TitleLevel>(TitleLevel.Other));
        options.Converters.Insert(0, new UnlistedKind<ProjectLevel>(ProjectLevel.Other));
        options.Converters.Insert(0, new UnlistedKind<ProjectRole>(ProjectRole.Member));
        options.Converters.Insert(0, new UnlistedKind<LegalPersonStatus>(LegalPersonStatus.None));
        options.Converters.Insert(0, new UnlistedKind<HostState>(HostState.Cancelled));
        options.Converters.Insert(0, new UnlistedKind<RecommendationOpinion>(RecommendationOpinion.NotRecommend));
        options.Converters.Insert(0, new UnlistedKind<BaseStatus>(BaseStatus.VoluntarilyEnded));
        options.Converters.Insert(0, new UnlistedKind<BaseChangeKind>(BaseChangeKind.Other));
        return options;
    }

    private static IReadOnlyList<T> All<T>(string file, Func<string, string?> text) =>
        Parse(
            file,
            text,
            json =>
                JsonSerializer.Deserialize<IReadOnlyList<T?>>(json, Tolerant)?.Select(Present).ToList()
                ?? throw new JsonException("There is no list.")
        );

    private static T Present<T>(T? entry, int index) => entry ?? throw new JsonException($"Entry {index + 1} is null.");

    private static IReadOnlyList<T> Parse<T>(string file, Func<string, string?> text, Func<string, IReadOnlyList<T>> read)
    {
        if (text(file) is not { } json)
        {
            return [];
        }

        try
        {
            var entries = read(json);
            RefuseNulls(json);
            return entries;
        }
        catch (JsonException problem)
        {
            throw new RegisterFolderException(file, problem);
        }
    }

    // The reader refuses a null where a value must stand, but not one among the entries of a list.
    private static void RefuseNulls(string json)
    {
        using var document = JsonDocument.Parse(json);
        RefuseNulls(document.RootElement, "$");
    }

    private static void RefuseNulls(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                RefuseNulls(member.Value, $"{path}.{member.Name}");
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (i, item) in element.EnumerateArray().Index())
            {
                if (item.ValueKind == JsonValueKind.Null)
                {
                    throw new JsonException($"{path}[{i}]: null cannot stand there.");
                }

                RefuseNulls(item, $"{path}[{i}]");
            }
        }
    }

    /// <summary>In a file the objections lie inside their publicity; in the register they stand apart, for few may read them.</summary>
    private sealed record PublicityWithObjections
    {
        public required string PublicityId { get; init; }

        public IReadOnlyList<Objection> Objections { get; init; } = [];

        public IEnumerable<Objection> Split() => Objections.Select(objection => objection with { PublicityId = PublicityId });
    }
}

/// <summary>A file of the folder cannot be read; the message says which and where.</summary>
public sealed class RegisterFolderException(string file, JsonException problem) : Exception($"{file}: {Text(problem)}", problem)
{
    public string File { get; } = file;

    private const string Including = "including:";

    // The reader's own words for a wrong value name our classes, which say nothing to whoever wrote the file.
    private static string Text(JsonException problem)
    {
        var inside = problem.InnerException is JsonException { Path: { Length: > 0 } rest } ? rest[1..] : "";
        var where = problem is { Path: { } path, LineNumber: { } line } ? $"line {line + 1}, {path}{inside}: " : "";
        return problem.Message switch
        {
            var text when text.Contains("could not be converted", StringComparison.Ordinal) => where
                + "what stands there is not of the right kind.",
            var text when text.Contains("allow setting null", StringComparison.Ordinal) => where + "null cannot stand there.",
            var text when text.IndexOf(Including, StringComparison.Ordinal) is > 0 and var names =>
                $"{where}there is no{text[(names + Including.Length)..]}",
            var text => text,
        };
    }
}
