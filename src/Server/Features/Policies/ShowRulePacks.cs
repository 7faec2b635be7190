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

    /// <summary>Takes in what was chosen on the page.</summary>
    public async Task<Answer<(RulePack? Loaded, RulePacksModel? Again)>> LoadAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            return MayLoad ? (null, List(["请选择规则包的 pack.json 文件。"]).Value) : NotAllowed.Role;
        }

        await using var content = file.OpenReadStream();
        var answer = await LoadAsync(content, cancellation);
        return answer.Refusal is { } refusal ? refusal
            : answer.Value!.Pack is { } pack ? (pack, null)
            : (null, List(answer.Value.Problems).Value);
    }

    /// <summary>
    /// Takes in <c>pack.json</c> of a pack's folder; its decision tables and forms have been published before. The forms are
    /// fixed in the version of this moment.
    /// </summary>
    public async Task<Answer<RulePackLoad>> LoadAsync(Stream content, CancellationToken cancellation)
    {
        if (!MayLoad)
        {
            return NotAllowed.Role;
        }

        var (pack, text, unread) = await ReadAsync(content, cancellation);
        if (pack is null)
        {
            return new RulePackLoad(null, [unread ?? "文件是空的。"]);
        }

        var forms = queries.Forms().ToDictionary(form => form.Id, form => form.Version, StringComparer.Ordinal);
        var problems = RulePackCheck.Problems(
            register.Current,
            pack,
            [.. queries.Decisions().Select(decision => decision.Id)],
            forms.Keys.ToHashSet(StringComparer.Ordinal)
        );
        if (problems.Count > 0)
        {
            return new RulePackLoad(null, problems);
        }

        var loaded = pack with
        {
            Forms = pack.Forms.ToDictionary(
                form => form.Key,
                form => form.Value with { Version = forms[form.Value.FormId] },
                StringComparer.Ordinal
            ),
        };
        await runtime.ChangeRegisterAsync(
            "rule-pack.load",
            (changes, _) =>
            {
                changes.Put(loaded);
                if (text is not null)
                {
                    changes.Put(text);
                }

                return 0;
            },
            viewer.UserName,
            cancellation
        );
        return new RulePackLoad(loaded, []);
    }

    private static async Task<(RulePack? Pack, RegulationText? Text, string? Unread)> ReadAsync(
        Stream content,
        CancellationToken cancellation
    )
    {
        var bytes = new byte[LongestFile + 1];
        var length = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length > LongestFile)
        {
            return (null, null, $"文件大于 {LongestFile / 1024 / 1024} MB。");
        }

        try
        {
            var json = TextDecoding.Decode(bytes[..length]).Text;
            // The words of the regulation may lie in the same file; they are an entry of their own.
            return (
                RegisterJson.Read<RulePack>(json),
                json.Contains("\"articles\"", StringComparison.Ordinal) ? RegisterJson.Read<RegulationText>(json) : null,
                null
            );
        }
        catch (Exception problem) when (problem is JsonException or DecoderFallbackException)
        {
            return (null, null, $"文件不是规则包：{problem.Message}");
        }
    }

    private RulePackLine Line(RulePack pack)
    {
        // Calls that were taken over from earlier years name no pack: they stand under the one of their reference date.
        var calls = register
            .Current.All<Call>()
            .Where(call => (call.RulePackId ?? RulePack.On(register.Current, call.ReferenceDate)?.RulePackId) == pack.RulePackId)
            .Select(call => call.CallId)
            .ToHashSet();
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
