using Bases.Register.Calendars;
using Bases.Register.Codes;
using Bases.Register.Json;
using Bases.Register.Panels;
using Bases.Register.Policies;

namespace Bases.Register.Folders;

/// <summary>
/// What the product brings along and the department edits: policy parameters, rule packs, rubrics, code lists and the
/// calendar. They lie in <c>workflows/reference/</c>.
/// </summary>
public static class ReferenceData
{
    public const string PolicyFile = "policy.json";
    public const string RulePackFile = "rule-packs.json";
    public const string RubricFile = "rubrics.json";
    public const string CodeListFile = "code-lists.json";
    public const string HolidaysFile = "holidays.json";
    public const string DeadlinesFile = "deadlines.json";
    public const string InterpretationsFile = "interpretations.json";
    public const string RegulationFile = "regulation-text.json";

    /// <param name="text">The content of a file; all of them are needed.</param>
    public static IReadOnlyList<IRegisterEntry> Read(Func<string, string> text) =>
        [
            .. RegisterJson.Read<IReadOnlyList<PolicyParameter>>(text(PolicyFile)) ?? [],
            .. RegisterJson.Read<IReadOnlyList<RulePack>>(text(RulePackFile)) ?? [],
            .. RegisterJson.Read<IReadOnlyList<Rubric>>(text(RubricFile)) ?? [],
            .. RegisterJson.Read<IReadOnlyList<CodeList>>(text(CodeListFile)) ?? [],
            .. HolidayFile.Read(text(HolidaysFile)),
            .. RegisterJson.Read<IReadOnlyList<Interpretation>>(text(InterpretationsFile)) ?? [],
            .. RegisterJson.Read<IReadOnlyList<RegulationText>>(text(RegulationFile)) ?? [],
            .. RegisterJson.Read<IReadOnlyList<DeadlineVariable>>(text(DeadlinesFile)) ?? [],
        ];

    /// <summary>
    /// What a register lacks of the shipped entries. An entry that is there stays as officers have left it; only a year that
    /// was a mere expectation gives way to its notice, unless somebody has entered it.
    /// </summary>
    public static IReadOnlyList<IRegisterEntry> NewTo(IRegister register, IReadOnlyList<IRegisterEntry> shipped)
    {
        ArgumentNullException.ThrowIfNull(register);
        return
        [
            .. shipped.Where(entry =>
                entry switch
                {
                    PolicyParameter => register.Find<PolicyParameter>(entry.Id) is null,
                    RulePack => register.Find<RulePack>(entry.Id) is null,
                    Rubric => register.Find<Rubric>(entry.Id) is null,
                    CodeList => register.Find<CodeList>(entry.Id) is null,
                    CalendarYear year => register.Find<CalendarYear>(entry.Id) is not { } known
                        || (known is { Status: CalendarStatus.Provisional, EnteredBy: null } && year.Status == CalendarStatus.Official),
                    Interpretation => register.Find<Interpretation>(entry.Id) is null,
                    RegulationText => register.Find<RegulationText>(entry.Id) is null,
                    DeadlineVariable => register.Find<DeadlineVariable>(entry.Id) is null,
                    _ => false,
                }
            ),
        ];
    }
}
