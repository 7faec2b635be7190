using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.AnnualAssessments;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.Evaluations;
using Bases.Register.Experts;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.Panels;
using Bases.Register.People;

namespace Bases.Activities.Correspondence;

/// <summary>Writes to the people of a case. One mail per case, timer, recipient and stage: a second request is dropped.</summary>
internal static class Letters
{
    /// <summary>To the host's contact, with the leader in copy.</summary>
    public static void ToApplicant(
        ActivityContext context,
        Application application,
        string template,
        string stage,
        object? extra = null,
        CalendarEntry? deadline = null
    )
    {
        var host = context.Register.HostOf(application);
        var leader = application.LeaderPersonId is { } id ? context.Register.Find<Person>(id) : null;
        if ((host.ContactEmail ?? leader?.Email) is { } to)
        {
            Send(
                context,
                application.ApplicationId,
                template,
                stage,
                to,
                to == leader?.Email ? null : leader?.Email,
                Model(context, application, extra),
                deadline
            );
        }
    }

    /// <summary>To those who answer for what is reviewed: the applicant, or the base.</summary>
    public static void ToHostOf(
        ActivityContext context,
        ReviewedCase reviewed,
        string template,
        string stage,
        object? extra = null,
        CalendarEntry? deadline = null
    )
    {
        if (context.Register.Find<Application>(reviewed.CaseId) is { } application)
        {
            ToApplicant(context, application, template, stage, extra, deadline);
        }
        else
        {
            BaseLetters.ToBase(context, BaseOf(context, reviewed), reviewed.CaseId, template, stage, extra, deadline);
        }
    }

    public static void ToExpert(
        ActivityContext context,
        ReviewedCase reviewed,
        string expertId,
        string template,
        string stage,
        object? extra = null,
        CalendarEntry? deadline = null
    )
    {
        if (context.Register.Require<Expert>(expertId).Email is { } to)
        {
            Send(context, reviewed.CaseId, template, stage + ":" + expertId, to, null, Model(context, reviewed, extra), deadline);
        }
    }

    /// <summary>To the mailbox of an office or role, e.g. <c>formal-checker</c> or <c>bureau:武汉市</c>: policy <c>mail.groups</c>.</summary>
    public static void ToGroup(
        ActivityContext context,
        string group,
        string caseId,
        string template,
        string stage,
        Dmn.Values.ContextValue model,
        CalendarEntry? deadline = null
    )
    {
        if (MailboxOf(context, group) is { } to)
        {
            Send(context, caseId, template, stage + ":" + group, to, null, model, deadline);
        }
    }

    public static void ToAddress(
        ActivityContext context,
        string caseId,
        string template,
        string stage,
        string to,
        Dmn.Values.ContextValue model
    ) => Send(context, caseId, template, stage, to, null, model, null);

    /// <summary>What every mail of an application may say.</summary>
    public static Dmn.Values.ContextValue Model(ActivityContext context, Application application, object? extra = null)
    {
        var call = context.Register.Find<Call>(application.CallId);
        var model = ActivityJson.Write(
            new
            {
                application.ApplicationId,
                BaseName = application.ProposedBaseName ?? application.ApplicationId,
                HostName = context.Register.Find<Host>(application.HostId)?.Name,
                CallTitle = call?.Title,
                ClosesAt = call is null ? null : Wording.Instant(call.ClosesAt),
                application.ReceiptNumber,
                Today = context.Today,
            }
        );
        return With(model, extra);
    }

    /// <summary>What every mail about a case of experts may say.</summary>
    public static Dmn.Values.ContextValue Model(ActivityContext context, ReviewedCase reviewed, object? extra = null) =>
        context.Register.Find<Application>(reviewed.CaseId) is { } application
            ? Model(context, application, extra)
            : BaseLetters.CaseModel(context, BaseOf(context, reviewed), reviewed.CaseId, extra);

    private static Base BaseOf(ActivityContext context, ReviewedCase reviewed) =>
        context.Register.Require<Base>(
            context.Register.Find<Evaluation>(reviewed.CaseId)?.BaseId ?? context.Register.Require<AnnualAssessment>(reviewed.CaseId).BaseId
        );

    internal static Dmn.Values.ContextValue With(Dmn.Values.ContextValue model, object? extra) =>
        extra is null ? model : new Dmn.Values.ContextValue(model.Entries.Concat(ActivityJson.Write(extra).Entries));

    internal static void Send(
        ActivityContext context,
        string caseId,
        string template,
        string stage,
        string to,
        string? cc,
        Dmn.Values.ContextValue model,
        CalendarEntry? deadline
    ) => context.Outbox.Send(new MailRequest(template, to, cc, model, $"{caseId}/{template}/{stage}/{to}", caseId, deadline));

    private static string? MailboxOf(ActivityContext context, string group) => Mailboxes.OfOffice(context.Policy, group);
}

/// <summary>Instants as people read them.</summary>
internal static class Wording
{
    public static string Instant(DateTimeOffset instant)
    {
        var local = instant.ToOffset(LegalTime.Offset);
        return FormattableString.Invariant($"{local:yyyy}年{local.Month}月{local.Day}日 {local:HH:mm}");
    }

    public static string Day(DateOnly day) => FormattableString.Invariant($"{day.Year}年{day.Month}月{day.Day}日");
}
