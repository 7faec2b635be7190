using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.AnnualAssessments;
using Bases.Server.Access;
using Bases.Server.Forms;
using Bases.Server.Refusals;

namespace Bases.Server.Features.AnnualAssessments;

/// <summary>Draws bases for site visits (article 22): at random with a seed that is kept, or by risk.</summary>
public sealed class DrawVisits(Viewer viewer, RegisterMemory register, ProcessRuntime runtime)
{
    /// <param name="seed">A number by which the draw can be repeated; chosen here when it is left out.</param>
    public async Task<Answer<VisitSample>> HandleAsync(int year, string? method, int? count, int? seed, CancellationToken cancellation)
    {
        if (!viewer.Is(Roles.FormalChecker))
        {
            return NotAllowed.Role;
        }

        var campaign = register.Current.Find<AnnualCampaign>(AnnualCampaign.IdOf(year));
        var open = register
            .Current.All<AnnualAssessment>()
            .Count(assessment => assessment.ReportYear == year && !assessment.Status.IsEnded && assessment.SampledBecause is null);
        if (campaign is null)
        {
            return new NotFound();
        }

        if (method is not ("random" or "risk") || !(count >= 1 && count <= open))
        {
            return new Invalid(
                $"请选择抽选方式，数量为 1 至 {open}（尚未抽选且未办结的基地数）。",
                $"Choose how to draw, and a number from 1 to {open}."
            );
        }

        var sampling = new JsonObject
        {
            ["sampling"] = new JsonObject
            {
                ["method"] = method,
                ["count"] = count.Value,
                ["seed"] = seed ?? RandomNumberGenerator.GetInt32(1, 1_000_000),
            },
        };
        var sent = await runtime.PublishMessageAsync(
            "annual.sample-asked",
            AnnualCampaign.IdOf(year),
            sampling.Context(),
            viewer.UserName,
            cancellation: cancellation
        );
        return
            sent is { Accepted: true, Value.Instances.Count: > 0 }
            && register.Current.Find<AnnualCampaign>(AnnualCampaign.IdOf(year)) is { Samples: [.., var drawn] } after
            && after.Samples.Count > campaign.Samples.Count
            ? drawn
            : new Overtaken("本年度考核已经办结，没有抽选。", "The year's assessment is finished; nothing was drawn.");
    }

    /// <summary>How a draw reads: method, seed, and who was drawn.</summary>
    public static string Words(VisitSample sample, Wording.Words words)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(words);
        var method = Bases.Register.Labels.Label.Of(sample.Method);
        return sample.Method == SampleMethod.Random
            ? words[
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{method.Zh}，种子 {sample.Seed}，从 {sample.Among.Count} 个中抽 {sample.Drawn.Count} 个"
                ),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{method.En}, seed {sample.Seed}, {sample.Drawn.Count} of {sample.Among.Count}"
                )
            ]
            : words[
                string.Create(CultureInfo.InvariantCulture, $"{method.Zh}，从 {sample.Among.Count} 个中抽 {sample.Drawn.Count} 个"),
                string.Create(CultureInfo.InvariantCulture, $"{method.En}, {sample.Drawn.Count} of {sample.Among.Count}")
            ];
    }
}
