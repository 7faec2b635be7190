using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Features.Accounts;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Mail;

internal static class MailEndpoints
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddScoped<MailHandler>();
        services.AddSingleton(
            new NavigationEntry(NavigationSection.Operation, 10, "/mail", "mail", "邮件", "Mail", Roles.Operator, Roles.Admin)
        );
    }

    public static void MapMail(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/mail",
            async (
                string? to,
                string? caseId,
                string? state,
                string? page,
                MailHandler handler,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Page<MailsPage, MailsModel>(
                    await handler.ListAsync(
                        new MailsRequest(to, caseId, state, int.TryParse(page, out var number) && number > 0 ? number : 1),
                        cancellation
                    )
                )
        );

        pages.MapGet(
            "/mail/{id:long}",
            async (long id, MailHandler handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<MailPage, MailDetail>(await handler.OpenAsync(id, cancellation))
        );

        pages.MapPost(
            "/mail/{id:long}/retry",
            async (long id, MailHandler handler, Words words, HttpContext context, CancellationToken cancellation) =>
                context.Then(
                    await handler.RetryAsync(id, cancellation),
                    sealedMail => (sealedMail ? "/mail" : $"/mail/{id}", words["将再次发送", "It will be sent again"], null)
                )
        );
    }
}

public sealed record MailsRequest(string? To, string? CaseId, string? State, int Page)
{
    public const int Size = 50;
}

/// <param name="Cases">What the cases are called that the reader may look into, by the key of the instance.</param>
public sealed record MailsModel(
    MailsRequest Request,
    Page<MailItem> Mails,
    string Destination,
    bool ToFolder,
    IReadOnlyDictionary<Key, CaseName> Cases,
    IReadOnlyList<string> SealedProcesses
)
{
    /// <summary>Of a procedure that only certain roles may look into: what becomes of the mail is shown, not who gets it.</summary>
    public bool IsSealed(MailItem mail) => IsSealed(mail, SealedProcesses);

    /// <summary>A letter whose link opens an account is open to nobody but its reader.</summary>
    internal static bool IsSealed(MailItem mail, IReadOnlyList<string> processes) =>
        AccountLetters.HoldsLink(mail.Template) || (mail.ProcessId is { } process && processes.Contains(process));
}

/// <summary>
/// The mails and what became of them; for operators. Those of a case that he may not look into (an objector's receipt:
/// article 17, paragraph 2) show him their state alone.
/// </summary>
public sealed class MailHandler(
    Viewer viewer,
    CaseAccess access,
    MailQueries mails,
    ProcessQueries queries,
    CaseNames names,
    ProcessRuntime runtime
)
{
    private bool May => viewer.IsAny(Roles.Operator, Roles.Admin);

    public async Task<Answer<MailsModel>> ListAsync(MailsRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!May)
        {
            return new NotFound();
        }

        var filter = new MailFilter
        {
            To = string.IsNullOrWhiteSpace(request.To) ? null : request.To.Trim(),
            CaseId = string.IsNullOrWhiteSpace(request.CaseId) ? null : request.CaseId.Trim(),
            State = Enum.TryParse<MailState>(request.State, ignoreCase: true, out var state) ? state : null,
            ExceptProcesses = string.IsNullOrWhiteSpace(request.To) ? [] : access.SealedProcesses,
            Offset = (request.Page - 1) * MailsRequest.Size,
            Limit = MailsRequest.Size,
        };
        var found = await mails.MailsAsync(filter, cancellation);
        var cases = new Dictionary<Key, CaseName>();
        foreach (var key in found.Items.Select(mail => mail.InstanceKey).OfType<Key>().Distinct())
        {
            if (await queries.InstanceAsync(key, cancellation) is { } instance && access.MaySee(instance))
            {
                cases[key] = names.Of(instance.ProcessId, instance.ProcessName, instance.BusinessKey);
            }
        }

        return new MailsModel(request, found, mails.Destination, mails.ToFolder, cases, access.SealedProcesses);
    }

    public async Task<Answer<MailDetail>> OpenAsync(long id, CancellationToken cancellation) =>
        !May || await mails.MailAsync(id, cancellation) is not { } mail ? new NotFound()
        : IsSealed(mail.Mail)
            ? new NotAllowed(
                "这封邮件的收件人和内容仅限该事项的经办人员查看；投递情况见邮件列表。",
                "Who gets this mail and what it says is seen by those alone who handle its case; its delivery is in the list."
            )
        : mail;

    /// <returns>Whether its page stays closed to the viewer.</returns>
    public async Task<Answer<bool>> RetryAsync(long id, CancellationToken cancellation)
    {
        if (!May || await mails.MailAsync(id, cancellation) is not { } mail)
        {
            return new NotFound();
        }

        var result = await runtime.RetryMailAsync(id, viewer.UserName, cancellation);
        return result.Accepted ? IsSealed(mail.Mail) : new Overtaken("这封邮件不需要重发。", "This mail need not be sent again.");
    }

    private bool IsSealed(MailItem mail) => MailsModel.IsSealed(mail, access.SealedProcesses);
}
