using System.Text;
using System.Text.Json;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Imports;
using Bases.Register.Json;
using Bases.Register.Policies;
using Bases.Server.Access;
using Bases.Server.Features.Applications;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Policies;

/// <summary>Regulations as versioned data, and the loading of another beside them (article 33).</summary>
public sealed class ShowRulePacks(
    Viewer viewer,
    RegisterMemory register,
    ProcessQueries queries,
    ProcessRuntime runtime,
    ShowPolicy policy,
    InterpretationNotes notes,
    Dates dates
)
{
    private const int LongestFile = 2 * 1024 * 1024;

    private bool MayLoad => viewer.Is(Roles.Admin);

    public Answer<RulePacksModel> List(IReadOnlyList<string>? problems = null) =>
        policy.MaySee
            ? new RulePacksModel(
                [.. register.Current.All<RulePack>().OrderByDescending(pack => pack.EffectiveFrom).Select(Line)],
                MayLoad,
                problems ?? []
            )
            : new NotFound();

    public Answer<RulePackModel> Show(string id, string? problem = null) =>
        policy.MaySee && register.Current.Find<RulePack>(id) is { } pack
            ? new RulePackModel(
                Line(pack),
                register.Current.Find<RegulationText>(id),
                policy.Waiting(id),
                pack.ApplicationRules.ToDictionary(rule => rule.RuleId, rule => notes.Of(rule.RuleId)),
                ChangePolicy.MayPropose(viewer),
                problem
            )
            : new NotFound();

    /// <summary>Takes in <c>pack.json</c> of a pack's folder; its decision tables have been published before.</summary>
    public async Task<Answer<(RulePack? Loaded, RulePacksModel? Again)>> LoadAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (!MayLoad)
        {
            return NotAllowed.Role;
        }

        if (file is not { Length: > 0 and <= LongestFile })
        {
            return (null, List(["请选择规则包的 pack.json 文件。"]).Value);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        RulePack? pack;
        try
        {
            pack = RegisterJson.Read<RulePack>(TextDecoding.Decode(content.ToArray()).Text);
        }
        catch (Exception problem) when (problem is JsonException or DecoderFallbackException)
        {
            return (null, List([$"文件不是规则包：{problem.Message}"]).Value);
        }

        var problems = pack is null
            ? ["文件是空的。"]
            : RulePackCheck.Problems(register.Current, pack, [.. queries.Decisions().Select(decision => decision.Id)]);
        if (problems.Count > 0)
        {
            return (null, List(problems).Value);
        }

        await runtime.ChangeRegisterAsync(
            "rule-pack.load",
            (changes, _) =>
            {
                changes.Put(pack!);
                return 0;
            },
            viewer.UserName,
            cancellation
        );
        return (pack, null);
    }

    private RulePackLine Line(RulePack pack)
    {
        var calls = register.Current.All<Call>().Where(call => call.RulePackId == pack.RulePackId).Select(call => call.CallId).ToHashSet();
        return new RulePackLine(
            pack,
            calls.Count,
            register
                .Current.All<Application>()
                .Count(application =>
                    (application.RulePackId == pack.RulePackId || (application.RulePackId is null && calls.Contains(application.CallId)))
                    && !application.Status.IsEnded()
                ),
            pack.EffectiveFrom <= dates.Today && (pack.EffectiveTo is null || dates.Today <= pack.EffectiveTo)
        );
    }
}
