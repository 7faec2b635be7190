using System.Text.Json;
using Bases.Dmn.Values;
using Bases.Engine.Execution;
using Bases.Infrastructure.Runtime;
using Bases.Server.Forms;

namespace Bases.Server.ProcessApi;

/// <summary>Search requests and answers, and rejections, as the public REST API of Camunda 8 has them.</summary>
internal static class ApiAnswers
{
    public const string Tenant = "<default>";

    public static IResult Problem(int status, string title, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: title);

    public static IResult NotFound(string what) => Problem(StatusCodes.Status404NotFound, "NOT_FOUND", what);

    public static IResult Forbidden { get; } = Problem(StatusCodes.Status403Forbidden, "FORBIDDEN", "Your roles do not allow this.");

    public static IResult Rejected(Rejection rejection) =>
        rejection.Code switch
        {
            RejectionCode.NotFound => Problem(StatusCodes.Status404NotFound, "NOT_FOUND", rejection.Message),
            RejectionCode.InvalidState => Problem(StatusCodes.Status409Conflict, "INVALID_STATE", rejection.Message),
            RejectionCode.AlreadyExists => Problem(StatusCodes.Status409Conflict, "ALREADY_EXISTS", rejection.Message),
            _ => Problem(StatusCodes.Status400BadRequest, "INVALID_ARGUMENT", rejection.Message),
        };

    /// <summary>204 when it was done.</summary>
    public static IResult Done<T>(CommandResult<T> result) =>
        result.Rejection is { } rejection ? Rejected(rejection) : TypedResults.NoContent();

    /// <summary>The variables of a request; null when they are not an object.</summary>
    public static bool TryVariables(JsonElement variables, out ContextValue context)
    {
        context = variables.Context() ?? ContextValue.Empty;
        return variables.ValueKind is JsonValueKind.Object or JsonValueKind.Undefined or JsonValueKind.Null;
    }

    public static IResult NoObject { get; } =
        Problem(StatusCodes.Status400BadRequest, "INVALID_ARGUMENT", "Expected variables to be an object.");

    /// <summary>One page out of a list that is held whole.</summary>
    public static SearchAnswer<TOut> Page<TIn, TOut>(IEnumerable<TIn> all, SearchPage? page, Func<TIn, TOut> show)
    {
        var list = all as IReadOnlyCollection<TIn> ?? [.. all];
        return new SearchAnswer<TOut>([.. list.Skip(page.Offset()).Take(page.Count()).Select(show)], new PageInfo(list.Count));
    }

    public static int Offset(this SearchPage? page) => Math.Max(0, page?.From ?? 0);

    public static int Count(this SearchPage? page) => Math.Clamp(page?.Limit ?? 100, 0, 1000);

    public static string Upper(this Enum value) => value.ToString().ToUpperInvariant();
}

internal sealed record SearchRequest<TFilter>(TFilter? Filter, SearchPage? Page)
    where TFilter : class;

internal sealed record SearchPage(int? From, int? Limit);

internal sealed record SearchAnswer<T>(IReadOnlyList<T> Items, PageInfo Page);

internal sealed record PageInfo(long TotalItems, bool HasMoreTotalItems = false);
