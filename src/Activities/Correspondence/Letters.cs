using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Applications;
using Bases.Register.Assessment;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.Experts;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
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

    public static void ToExpert(
        ActivityContext context,
        Application application,
        string expertId,
        string template,
        string stage,
        object? extra = null,
        CalendarEntry? deadline = null
    )
    {
        if (context.Register.Require<Expert>(expertId).Email is { } to)
        {
            Send(
                context,
                application.ApplicationId,
                template,
                stage + ":" + expertId,
                to,
                null,
                Model(context, application, extra),
                deadline
            );
        }
    }

    /// <summary>To the leader of the base, with the host's contact in copy, as they are today.</summary>
    /// <param name="caseId">The case that the letter belongs to; it is also where the letter leads back to.</param>
    public static void ToBase(
        ActivityContext context,
        Base named,
        string caseId,
        string template,
        string stage,
        object? extra = null,
        CalendarEntry? deadline = null
    )
    {
        var leader = AnnualReminders.LeaderMail(context.Register, named, context.Today);
        var host = AnnualReminders.HostMail(context.Register, named, context.Today);
        if ((leader ?? host) is { } to)
        {
            Send(context, caseId, template, stage, to, to == host ? null : host, BaseModel(context, named, caseId, extra), deadline);
        }
    }

    /// <summary>What every mail about a base may say.</summary>
    public static Dmn.Values.ContextValue BaseModel(ActivityContext context, Base named, string caseId, object? extra = null)
    {
        var model = ActivityJson.Write(
            new
            {
                CaseId = caseId,
                named.BaseId,
                BaseName = named.Name ?? named.BaseNumber ?? named.BaseId,
                HostName = context.Register.Find<Host>(named.HostOn(context.Today))?.Name,
                Today = context.Today,
            }
        );
        return extra is null ? model : new Dmn.Values.ContextValue(model.Entries.Concat(ActivityJson.Write(extra).Entries));
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

    private static string? MailboxOf(ActivityContext context, string group) =>
        context.Policy.ToJson()["mail"]?["groups"]?[group]?.GetValue<string>();
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
