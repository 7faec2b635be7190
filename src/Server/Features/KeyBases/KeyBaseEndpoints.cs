using Bases.Register.NamedBases;
using Bases.Register.SpecialNamings;
using Bases.Server.Access;
using Bases.Server.Features.Begin;
using Bases.Server.Layout;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.KeyBases;

/// <summary>Key bases and their special titles (article 4).</summary>
internal static class KeyBaseEndpoints
{
    private const string Process = "special-naming";

    public static void AddKeyBases(this IServiceCollection services)
    {
        services.AddScoped<KeyBases>();
        services.AddSingleton(
            new NavigationEntry(NavigationSection.Bases, 40, "/key-bases", "star", "重点基地与专项命名", "Key bases", Roles.Department)
        );
        services.AddSingleton(
            new StartableProcedure(
                Process,
                "ZX",
                "specialNamingId",
                ("重点基地专项命名", "Special title of a key base"),
                ("对重点省级国合基地予以离岸中心等专项命名（第四条第二款）。", "Give a key base a special title (article 4, paragraph 2)."),
                Roles.CallManager
            )
            {
                Bases = (_, named, day) => named.KeyBaseSince is not null && named.IsEffectiveOn(day),
                Obstacle = (register, id) =>
                    register
                        .All<SpecialNaming>()
                        .Any(naming =>
                            naming.BaseId == id && naming.Status is (SpecialNamingStatus.Proposed or SpecialNamingStatus.AwaitingRelease)
                        )
                        ? ("该基地已有一件专项命名在办。", "A special naming of this base is under way already.")
                        : null,
            }
        );
        services.AddSingleton(
            new CaseKind(Process)
            {
                Name = (register, key) =>
                    register.Find<SpecialNaming>(key) is { } naming && register.Find<Base>(naming.BaseId) is { } named
                        ? ($"专项命名：{register.NameOf(named)}", $"{key} · {naming.Title}")
                        : null,
            }
        );
    }

    public static void MapKeyBases(this RouteGroupBuilder pages)
    {
        pages.MapGet("/key-bases", (KeyBases handler, HttpContext context) => context.Page<KeyBasesPage, KeyBasesModel>(handler.Show()));

        pages.MapPost(
            "/key-bases",
            async (
                [FromForm(Name = "base")] string? id,
                [FromForm] string? since,
                [FromForm] string? reason,
                KeyBases handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Then(
                    await handler.MarkAsync(id ?? "", since, reason, cancellation),
                    name => ("/key-bases", words[$"“{name}”已列为重点基地", $"“{name}” is a key base now"], null)
                )
        );
    }
}
