using System.Threading.RateLimiting;
using Bases.Register.Json;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Microsoft.AspNetCore.DataProtection;

namespace Bases.Server.Features.Portal;

/// <summary>The public portal (articles 17 and 18): anybody reads it, and anybody may object.</summary>
internal static class PortalEndpoints
{
    /// <summary>The limit for what anybody may send without signing in.</summary>
    public const string Writing = "portal-writing";

    public static void AddPortal(this IServiceCollection services)
    {
        services.AddScoped<PortalReader>();
        services.AddScoped<FileObjection>();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(
                Writing,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = 20, Window = TimeSpan.FromHours(1) }
                    )
            );
        });
    }

    public static void MapPortal(this RouteGroupBuilder pages)
    {
        var portal = pages.MapGroup("/portal").AllowAnonymous();
        portal.MapGet("", (PortalReader reader) => Pages.Show<PortalHome>(reader.Home()));
        portal.MapGet("/calls", (PortalReader reader) => Pages.Show<CallsPage>(new CallListModel([.. reader.Calls()])));
        portal.MapGet(
            "/calls/{id}",
            (string id, PortalReader reader, HttpContext context) =>
                Found<PublicCallPage>(context, reader.Calls().FirstOrDefault(call => call.CallId == id))
        );
        portal.MapGet(
            "/publicity",
            (PortalReader reader) => Pages.Show<PublicitiesPage>(new PublicityListModel([.. reader.Publicities()]))
        );
        portal.MapGet(
            "/publicity/{id}",
            (string id, PortalReader reader, HttpContext context) => Found<PublicityPage>(context, reader.Publicity(id))
        );
        portal.MapGet(
            "/announcements/{id}",
            (string id, PortalReader reader, HttpContext context) =>
                Found<AnnouncementPage>(context, reader.Announcements().FirstOrDefault(announcement => announcement.AnnouncementId == id))
        );
        MapRegister(portal);
        MapObjections(portal);
    }

    private static void MapRegister(RouteGroupBuilder portal)
    {
        portal.MapGet(
            "/register",
            ([AsParameters] RegisterQuery query, PortalReader reader) => Pages.Show<RegisterPage>(reader.Register(query.Request))
        );
        portal.MapGet(
            "/register.json",
            ([AsParameters] RegisterQuery query, PortalReader reader) =>
                TypedResults.Json(reader.Filter(query.Request), RegisterJson.Options)
        );
        portal.MapGet(
            "/register.{format}",
            (FileFormat format, [AsParameters] RegisterQuery query, PortalReader reader, ListFile lists) =>
                lists.Of(format, ("基地名录", "bases"), Columns, reader.Filter(query.Request))
        );
    }

    private static IReadOnlyList<ListColumn<PublicBase>> Columns { get; } =
    [
        new("基地名称", "Base", line => line.Name),
        new("依托单位", "Host", line => line.Host),
        new("技术领域", "Field", line => line.Field),
        new("主要合作国家（地区）", "Main country or region", line => line.MainCountry),
        new("命名文号", "Naming document", line => line.NamingDocument),
        new("命名日期", "Named on", line => line.NamedOn),
        new("状态", "State", line => line.State),
    ];

    private static void MapObjections(RouteGroupBuilder portal)
    {
        portal.MapGet(
            "/publicity/{id}/objection",
            (string id, string? about, PortalReader reader, HttpContext context) =>
                Found<ObjectionPage>(
                    context,
                    reader.Publicity(id) is { } view
                        ? new ObjectionPageModel(view, new ObjectionForm { ApplicationId = about }, new Dictionary<string, string>())
                        : null
                )
        );

        portal
            .MapPost(
                "/publicity/{id}/objection",
                async Task<IResult> (
                    string id,
                    [AsParameters] ObjectionForm form,
                    FileObjection handler,
                    IDataProtectionProvider protection,
                    HttpContext context,
                    CancellationToken cancellation
                ) =>
                {
                    var answer = await handler.HandleAsync(id, form, cancellation);
                    if (answer.Refusal is { } refusal)
                    {
                        return refusal.ToResult(context);
                    }

                    var (objectionId, page) = answer.Value;
                    if (objectionId is null)
                    {
                        context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                        return Pages.Show<ObjectionPage>(page);
                    }

                    return TypedResults.LocalRedirect($"/portal/objections/{Tickets(protection).Protect(objectionId)}");
                }
            )
            .RequireRateLimiting(Writing);

        portal.MapGet(
            "/objections/{ticket}",
            (string ticket, FileObjection handler, IDataProtectionProvider protection, HttpContext context) =>
                Found<ObjectionReceiptPage>(context, Open(protection, ticket) is { } id ? handler.Receipt(id) : null)
        );
    }

    /// <summary>The address of a receipt cannot be guessed: whoever has it is the objector.</summary>
    private static IDataProtector Tickets(IDataProtectionProvider protection) =>
        protection.CreateProtector("Bases.Server.Portal.Objections");

    private static string? Open(IDataProtectionProvider protection, string ticket)
    {
        try
        {
            return Tickets(protection).Unprotect(ticket);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Not one of our receipts: answered like any page that does not exist.
            return null;
        }
    }

    private static IResult Found<TPage>(HttpContext context, object? model)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        model is null ? new NotFound().ToResult(context) : Pages.Show<TPage>(model);

    internal sealed record RegisterQuery(string? Q, string? Field, string? Country, string? State, string? Page)
    {
        public RegisterRequest Request => new(Q, Field, Country, State, int.TryParse(Page, out var page) && page > 0 ? page : 1);
    }
}
