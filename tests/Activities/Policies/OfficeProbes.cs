using Bases.Activities.Tests.Office;
using Bases.Dmn.Values;
using Bases.Register;
using Bases.Register.Integrity;
using Bases.Register.NamedBases;
using Bases.Register.Policies;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Tests.Policies;

/// <summary>
/// Effects that only a procedure shows. It runs on days of its own, so the value begins on the day on which the procedure asks
/// for it, or on the day after, as the probe's day is the day of the value or the one before.
/// </summary>
internal static class OfficeProbes
{
    public static string PublishedList(IReadOnlyList<IRegisterEntry> changed, DateOnly day) =>
        string.Join(
            ' ',
            Offices
                .InPublicity("disagree", On(new DateOnly(2027, 1, 4), changed, day))
                .Register.All<Publicity>()
                .Single()
                .Disagreed.Select(entry => entry.ApplicationId)
        );

    public static string ObjectionDue(IReadOnlyList<IRegisterEntry> changed, DateOnly day)
    {
        var office = Offices.InPublicity("agree", On(new DateOnly(2027, 1, 4), changed, day));
        return Text(office.Variable(Offices.Object(office, "T1", realName: true), "objectionDue"));
    }

    public static string Named(IReadOnlyList<IRegisterEntry> changed, DateOnly day)
    {
        var office = Offices.InPublicity("agree", On(new DateOnly(2027, 1, 12), changed, day));
        office.Register.Put(
            new IntegrityFinding
            {
                FindingId = "F1",
                HostId = "H11",
                Finding = new Finding { Kind = FindingKind.FalseMaterial },
            }
        );
        return Text(office.MoveTo("2027-01-12 09:00").Variable(Offices.CallId, "naming"));
    }

    public static string ProposedPanel(IReadOnlyList<IRegisterEntry> changed, DateOnly day)
    {
        var office = Offices.WithOpenCall(On(new DateOnly(2026, 11, 24), changed, day));
        Offices.Apply(office, "T2", "H20", "A034");
        Offices.Accept(office, "T2");
        return string.Join(' ', Offices.Experts(office, "T2"));
    }

    public static string Redesignation(IReadOnlyList<IRegisterEntry> changed, DateOnly day)
    {
        var office = Offices.WithOpenCall(On(new DateOnly(2026, 11, 24), changed, day));
        office.Register.Put(office.Entry<Base>("B09") with { Regime = BaseRegime.Grandfathered, DesignatedOn = new DateOnly(2022, 8, 24) });
        return string.Join(' ', office.Start("re-designation", "CX1", new { redesignationId = "CX1", baseId = "B09" }, "applicant").Tasks);
    }

    public static string Change(IReadOnlyList<IRegisterEntry> changed, DateOnly day) =>
        string.Join(
            ' ',
            ChangeSteps
                .Open(Offices.Empty(On(new DateOnly(2026, 11, 20), changed, day)), "B18", "leader", "2026-11-19")
                .Case(ChangeSteps.IdOf("B18"))
                .Timers.Select(timer => $"{timer.DueDate:O}")
        );

    public static string Statement(IReadOnlyList<IRegisterEntry> changed, DateOnly day)
    {
        var office = Offices.Empty(On(new DateOnly(2026, 11, 20), changed, day));
        Endings.Propose(office, "B10", "TERMINATE_A28-1-EVAL", "评估不合格");
        Endings.FindFacts(office, "termination-B10");
        Endings.Notify(office, "termination-B10");
        return string.Join(' ', office.Case("termination-B10").Timers.Select(timer => $"{timer.DueDate:O}"));
    }

    private static string Text(Value value) =>
        value switch
        {
            ContextValue context => string.Join(' ', context.Entries.Select(entry => $"{entry.Key}:{Text(entry.Value)}")),
            ListValue list => string.Join(' ', list.Items.Select(Text)),
            _ => value.ToString() ?? "",
        };

    private static IRegisterEntry[] On(DateOnly decisive, IReadOnlyList<IRegisterEntry> changed, DateOnly day) =>
        [
            .. changed.Select(entry =>
                entry is PolicyParameter { Values: [.., { From: { } from } last] } parameter
                    ? parameter with
                    {
                        Values = [.. parameter.Values.SkipLast(1), last with { From = decisive.AddDays(from.DayNumber - day.DayNumber) }],
                    }
                    : entry
            ),
        ];
}
