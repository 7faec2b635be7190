using Bases.Activities.Inspections;
using Bases.Register.AnnualAssessments;
using Bases.Register.Labels;
using Bases.Register.NamedBases;

namespace Bases.Activities.AnnualAssessments;

/// <summary>The form of the yearly report, as the host fills it in.</summary>
internal sealed record AnnualReportForm
{
    /// <summary>When it is due and what was carried over, in words.</summary>
    public string? Heading { get; init; }

    public IReadOnlyDictionary<string, string?> Areas { get; init; } = new Dictionary<string, string?>();

    public IReadOnlyList<string> ActivityTags { get; init; } = [];

    public IReadOnlyList<ChangeRow> Changes { get; init; } = [];

    public string? PlanForNextYear { get; init; }

    public string? CoordinatorDepartment { get; init; }

    public string? CoordinatorName { get; init; }

    public string? CoordinatorPhone { get; init; }

    public string? CoordinatorEmail { get; init; }

    public IReadOnlyList<string> InternalRules { get; init; } = [];

    public string? UseOfFunds { get; init; }

    public IReadOnlyList<StoredFile> Evidence { get; init; } = [];

    public bool Truthful { get; init; }

    public AnnualReportContent ToContent() =>
        new()
        {
            Areas = Areas
                .Where(area => !string.IsNullOrWhiteSpace(area.Value))
                .ToDictionary(area => area.Key, area => area.Value!.Trim(), StringComparer.Ordinal),
            ActivityTags = ActivityTags,
            Changes = [.. Changes.Select(change => new DescribedChange(change.ChangeKey, change.Description?.Trim()))],
            PlanForNextYear = PlanForNextYear,
            CoordinatorDepartment = CoordinatorDepartment,
            CoordinatorName = CoordinatorName,
            CoordinatorPhone = CoordinatorPhone,
            CoordinatorEmail = CoordinatorEmail,
            InternalRules = InternalRules,
            UseOfFunds = string.IsNullOrWhiteSpace(UseOfFunds) ? null : UseOfFunds,
            EvidenceFileIds = [.. Evidence.Select(file => file.FileId)],
            Truthful = Truthful,
        };

    /// <summary>Begins with what last year's report says and is likely to hold still; a person signs anew every year.</summary>
    public static AnnualReportForm CarriedOver(AnnualReportContent? last) =>
        last is null
            ? new AnnualReportForm()
            : new AnnualReportForm
            {
                Areas = last.Areas.ToDictionary(area => area.Key, area => (string?)area.Value, StringComparer.Ordinal),
                ActivityTags = last.ActivityTags,
                CoordinatorDepartment = last.CoordinatorDepartment,
                CoordinatorName = last.CoordinatorName,
                CoordinatorPhone = last.CoordinatorPhone,
                CoordinatorEmail = last.CoordinatorEmail,
                InternalRules = last.InternalRules,
            };

    /// <summary>A row for each change of the year that the register knows now, with what was said of it already (article 23).</summary>
    public AnnualReportForm WithChangesOf(Base named, int year) =>
        this with
        {
            Changes =
            [
                .. ReportedChange
                    .Of(named, year)
                    .Select(change => new ChangeRow(
                        change.Key,
                        change.Title,
                        Changes.FirstOrDefault(row => row.ChangeKey == change.Key)?.Description
                    )),
            ],
        };
}

/// <param name="Title">What changed and when; shown, not changed.</param>
internal sealed record ChangeRow(string ChangeKey, string? Title = null, string? Description = null);

/// <summary>A significant change of the year, with the key by which a report describes it.</summary>
internal sealed record ReportedChange(BaseChange Change)
{
    public string Key => KeyOf(Change);

    public string Title =>
        $"{Correspondence.Wording.Day(Change.OccurredOn)} {Label.Of(Change.Kind).Zh}{(Change.Note is { } note ? $"（{note}）" : "")}";

    public static IReadOnlyList<ReportedChange> Of(Base named, int year) =>
        [
            .. named
                .Changes.Where(change => change.OccurredOn.Year == year)
                .OrderBy(change => change.OccurredOn)
                .Select(change => new ReportedChange(change)),
        ];

    public static string KeyOf(BaseChange change) =>
        FormattableString.Invariant($"{Bases.Register.Json.RegisterJson.Name(change.Kind)}/{change.OccurredOn:yyyy-MM-dd}");
}
