using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.Registers.Imports;

internal static class ImportEndpoints
{
    public static void AddImports(this IServiceCollection services) => services.AddScoped<ImportTable>();

    public static void MapImports(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/register/{kind}/import",
            (string kind, ImportTable handler, HttpContext context) => context.Page<ImportPage, ImportModel>(handler.Show(kind))
        );
        pages.MapGet(
            "/register/{kind}/import/template.{format}",
            (string kind, FileFormat format, ImportTable handler, HttpContext context) =>
                handler.Show(kind) is { Value: { } model } ? ImportTemplate.Of(model.Kind, format) : new NotFound().ToResult(context)
        );
        pages.MapPost(
            "/register/{kind}/import/preview",
            async (string kind, IFormFile? file, ImportTable handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<ImportPage, ImportModel>(await handler.PreviewAsync(kind, file, cancellation))
        );
        pages.MapPost(
            "/register/{kind}/import",
            async (
                string kind,
                [FromForm] string? fileId,
                [FromForm] int[]? rows,
                [FromForm] string? reason,
                ImportTable handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Then(
                    await handler.ConfirmAsync(kind, fileId, rows ?? [], reason, cancellation),
                    done =>
                        (
                            $"/register/{kind}",
                            words[$"已导入 {done.EntryIds.Count} 条", $"{done.EntryIds.Count} entries were taken over"],
                            words[
                                $"导入记录 {done.ImportId}：如需撤销，请在导入页撤销；已被引用的不能撤销。",
                                $"Import {done.ImportId}: to undo it, use the import page; what others refer to stays."
                            ]
                        )
                )
        );
        pages.MapPost(
            "/register/{kind}/import/{id}/undo",
            async (
                string kind,
                string id,
                [FromForm] string? reason,
                ImportTable handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Then(
                    await handler.UndoAsync(kind, id, reason, cancellation),
                    undone =>
                        (
                            $"/register/{kind}/import",
                            words[$"已撤销 {undone.EntryIds.Count} 条的导入", $"{undone.EntryIds.Count} entries were taken back"],
                            null
                        )
                )
        );
    }
}
