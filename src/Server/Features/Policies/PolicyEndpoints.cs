using Bases.Register.Policies;
using Bases.Server.Access;
using Bases.Server.Features.Tasks;
using Bases.Server.Layout;
using Bases.Server.ProcessApi;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.Policies;

internal static class PolicyEndpoints
{
    public static void AddPolicies(this IServiceCollection services)
    {
        services.AddScoped<ShowPolicy>();
        services.AddScoped<ChangePolicy>();
        services.AddScoped<ShowRulePacks>();
        services.AddScoped<InterpretationNotes>();
        services.AddScoped<CasePins>();
        services.AddScoped<PackForms>();
        services.AddScoped<IFormSupply>(provider => provider.GetRequiredService<PackForms>());
        string[] readers = [Roles.Admin, Roles.Operator, Roles.Designer, Roles.Bureau, .. Roles.Department];
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Register,
                70,
                "/policy",
                "settings",
                "解释与政策参数",
                "Interpretations and policy",
                readers
            )
        );
        services.AddSingleton(new NavigationEntry(NavigationSection.Register, 80, "/rule-packs", "seal", "规则包", "Rule packs", readers));
    }

    public static void MapPolicies(this RouteGroupBuilder pages)
    {
        pages.MapGet("/policy", (ShowPolicy handler, HttpContext context) => context.Page<PolicyPage, PolicyModel>(handler.List()));
        pages.MapGet(
            "/policy/{id}",
            (string id, ShowPolicy handler, HttpContext context) => context.Page<PolicyEntryPage, PolicyEntryModel>(handler.Entry(id))
        );
        pages.MapPost(
            "/policy/{id}",
            async (
                string id,
                [FromForm] string? value,
                [FromForm] string? on,
                [FromForm] string? why,
                ChangePolicy handler,
                ShowPolicy show,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
            {
                var form = new ChangeForm(value, on, why);
                var answer = await handler.ProposeAsync(id, form, cancellation);
                return answer.Refusal is Invalid invalid
                    ? context.Page<PolicyEntryPage, PolicyEntryModel>(show.Entry(id, form, words[invalid.Chinese, invalid.English]))
                    : context.Then(
                        answer,
                        _ => ($"/policy/{id}", words["已提交，待另一人签发", "Asked for; another person releases it"], null)
                    );
            }
        );
        MapDecisions(pages);
        MapPacks(pages);
    }

    private static void MapDecisions(RouteGroupBuilder pages)
    {
        pages.MapPost(
            "/policy/proposals/{id}/release",
            async (string id, ChangePolicy handler, Words words, Dates dates, HttpContext context, CancellationToken cancellation) =>
                context.Then(
                    await handler.ReleaseAsync(id, cancellation),
                    proposal => ("/policy", words["已签发", "Released"], Effect(proposal, words, dates))
                )
        );
        pages.MapPost(
            "/policy/proposals/{id}/refusal",
            async (string id, ChangePolicy handler, Words words, HttpContext context, CancellationToken cancellation) =>
                context.Then(
                    await handler.DeclineAsync(id, cancellation),
                    _ => ("/policy", words["已退回，没有更改", "Declined; nothing was changed"], null)
                )
        );
    }

    /// <summary><c>POST /api/rule-packs</c>: what the page does, for <c>bases deploy --rule-pack</c>.</summary>
    public static void MapRulePacksApi(this RouteGroupBuilder api) =>
        api.MapPost(
                "/rule-packs",
                async Task<IResult> (HttpContext context, ShowRulePacks handler, CancellationToken cancellation) =>
                {
                    var answer = await handler.LoadAsync(context.Request.Body, cancellation);
                    return answer.Refusal is { } refusal ? refusal.ToResult(context)
                        : answer.Value!.Pack is { } pack
                            ? TypedResults.Ok(
                                new
                                {
                                    rulePackId = pack.RulePackId,
                                    title = pack.Title,
                                    forms = pack.Forms.ToDictionary(form => form.Key, form => form.Value.Version),
                                }
                            )
                        : ApiAnswers.Problem(StatusCodes.Status400BadRequest, "INVALID_ARGUMENT", string.Join('\n', answer.Value.Problems));
                }
            )
            .WithTags("Rule pack");

    private static string Effect(PolicyProposal proposal, Words words, Dates dates) =>
        proposal.Subject == PolicySubject.RulePackEnd
            ? words[$"规则包的最后一日为 {dates.Day(proposal.On)}。", $"The last day of the pack is {dates.Day(proposal.On)}."]
            : words[$"自 {dates.Day(proposal.On)} 起适用。", $"It applies from {dates.Day(proposal.On)}."];

    private static void MapPacks(RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/rule-packs",
            (ShowRulePacks handler, HttpContext context) => context.Page<RulePacksPage, RulePacksModel>(handler.List())
        );
        pages.MapPost(
            "/rule-packs",
            async (IFormFile? file, ShowRulePacks handler, Words words, HttpContext context, CancellationToken cancellation) =>
            {
                var answer = await handler.LoadAsync(file, cancellation);
                return answer is { Refusal: null, Value.Again: { } again }
                    ? Pages.Show<RulePacksPage>(again)
                    : context.Then(
                        answer,
                        loaded => ($"/rule-packs/{loaded.Loaded!.RulePackId}", words["规则包已载入", "The rule pack is there"], null)
                    );
            }
        );
        pages.MapGet(
            "/rule-packs/{id}",
            (string id, ShowRulePacks handler, HttpContext context) => context.Page<RulePackPage, RulePackModel>(handler.Show(id))
        );
        pages.MapPost(
            "/rule-packs/{id}/end",
            async (
                string id,
                [FromForm] string? on,
                [FromForm] string? successor,
                [FromForm] string? why,
                ChangePolicy handler,
                ShowRulePacks show,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
            {
                var answer = await handler.ProposeEndAsync(id, on, successor, why, cancellation);
                return answer.Refusal is Invalid invalid
                    ? context.Page<RulePackPage, RulePackModel>(show.Show(id, words[invalid.Chinese, invalid.English]))
                    : context.Then(
                        answer,
                        _ => ($"/rule-packs/{id}", words["已提交，待另一人签发", "Asked for; another person releases it"], null)
                    );
            }
        );
    }
}
