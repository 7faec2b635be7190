using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.People;

namespace Bases.Activities.Correspondence;

/// <summary>
/// Writes to the people of a base: its leader, with the host's coordinator in copy, both as they are on the day
/// (article 7, paragraph 2). Where one is missing the other gets it; where both are, the host's contact.
/// </summary>
internal static class BaseLetters
{
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
        var (to, copy) = Addressees(context, named);
        if (to is not null)
        {
            Letters.Send(
                context,
                caseId,
                template,
                stage + ":" + named.BaseId,
                to,
                copy,
                CaseModel(context, named, caseId, extra),
                deadline
            );
        }
    }

    /// <summary>To the recommending department of a local unit; units that apply directly have none (article 6).</summary>
    public static void ToBureau(ActivityContext context, Base named, string caseId, string template, string stage, object? extra = null)
    {
        if (context.Register.Find<Host>(named.HostOn(context.Today)) is { Affiliation: Affiliation.Local } host)
        {
            Letters.ToGroup(context, "bureau:" + host.City, caseId, template, stage, Model(context, named, extra));
        }
    }

    /// <summary>To the host itself: the coordinator valid on the day, else the host's contact.</summary>
    public static void ToHost(ActivityContext context, Host host, string caseId, string template, string stage, object? extra = null)
    {
        if ((host.CoordinatorOn(context.Today)?.Email ?? host.ContactEmail) is { } to)
        {
            var model = Letters.With(ActivityJson.Write(new { HostName = host.Name, context.Today }), extra);
            Letters.Send(context, caseId, template, stage + ":" + host.HostId, to, null, model, null);
        }
    }

    /// <summary>What every mail of a base may say.</summary>
    public static ContextValue CaseModel(ActivityContext context, Base named, string caseId, object? extra = null) =>
        Letters.With(Model(context, named, new { CaseId = caseId }), extra);

    /// <summary>What every paper about a base may say.</summary>
    public static ContextValue Model(ActivityContext context, Base named, object? extra = null) =>
        Letters.With(
            ActivityJson.Write(
                new
                {
                    named.BaseId,
                    named.BaseNumber,
                    BaseName = context.Register.NameOf(named),
                    HostName = context.Register.Find<Host>(named.HostOn(context.Today))?.Name,
                    context.Today,
                }
            ),
            extra
        );

    private static (string? To, string? Copy) Addressees(ActivityContext context, Base named)
    {
        var host = context.Register.Find<Host>(named.HostOn(context.Today));
        var leader = context.Register.Find<Person>(named.LeaderOn(context.Today))?.Email ?? named.LeadEmail;
        var coordinator = host?.CoordinatorOn(context.Today)?.Email ?? host?.ContactEmail;
        return leader is null ? (coordinator, null)
            : coordinator == leader ? (leader, null)
            : (leader, coordinator);
    }
}
