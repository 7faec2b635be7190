using Bases.Infrastructure.Runtime;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bases.Server.Refusals;

/// <summary>Turns exceptions into an answer that says what happened, what was kept and what to do, under a reference number.</summary>
internal sealed partial class UnexpectedFailures(ILogger<UnexpectedFailures> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        var words = context.RequestServices.GetRequiredService<Words>();
        var reference = exception is RuntimeFaultException fault ? fault.Reference : context.TraceIdentifier;
        var problem = Describe(exception, words, reference);
        if (problem.Status >= 500)
        {
            LogFailure(log, exception, reference, context.Request.Path);
        }

        context.Response.StatusCode = problem.Status;
        IResult result = context.WantsPage()
            ? new RazorComponentResult<ProblemPage>(new Dictionary<string, object?> { [nameof(ProblemPage.Problem)] = problem })
            {
                StatusCode = problem.Status,
            }
            : TypedResults.Problem(
                detail: problem.Next is null ? problem.What : $"{problem.What} {problem.Next}",
                statusCode: problem.Status,
                title: problem.Title,
                extensions: new Dictionary<string, object?> { ["reference"] = problem.Reference }
            );
        await result.ExecuteAsync(context);
        return true;
    }

    private static Problem Describe(Exception exception, Words words, string reference) =>
        exception switch
        {
            AntiforgeryValidationException => new(
                StatusCodes.Status400BadRequest,
                words["页面已过期", "This page has expired"],
                words[
                    "这一页打开得太久，或者您在此期间重新登录过；没有做任何更改。",
                    "This page was open for too long, or you have signed in again since; nothing was changed."
                ],
                words["请返回上一页，刷新后再试；已保存的草稿不会丢失。", "Go back, reload and try again; saved drafts are kept."],
                null
            ),
            BadHttpRequestException bad => new(
                bad.StatusCode,
                words["请求无法读取", "The request cannot be read"],
                bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? words["发送的内容超过了允许的大小；没有做任何更改。", "What was sent is larger than allowed; nothing was changed."]
                    : words["发送的内容格式不正确；没有做任何更改。", "What was sent is malformed; nothing was changed."],
                null,
                null
            ),
            StoreUnavailableException => new(
                StatusCodes.Status503ServiceUnavailable,
                words["暂时无法保存", "Nothing can be saved at the moment"],
                words[
                    "数据存储暂不可写；刚才的操作没有执行，此前保存的内容都在。",
                    "The store cannot be written; what you just did was not carried out, what was saved before is there."
                ],
                words["请稍后再试；如持续出现，请联系运行维护人员。", "Please try again later, and tell the operator if it goes on."],
                reference
            ),
            _ => new(
                StatusCodes.Status500InternalServerError,
                words["出错了", "Something went wrong"],
                words[
                    "系统遇到没有预料到的情况；刚才的操作没有执行，此前保存的内容都在。",
                    "The system met something unexpected; what you just did was not carried out, what was saved before is there."
                ],
                words[
                    "请再试一次；如仍然出现，请把参考编号告诉运行维护人员。",
                    "Please try again; if it happens again, give the reference number to the operator."
                ],
                reference
            ),
        };

    [LoggerMessage(LogLevel.Error, "Request {Path} failed under reference {Reference}")]
    private static partial void LogFailure(ILogger log, Exception exception, string reference, PathString path);
}
