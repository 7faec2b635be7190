using Bases.Activities.RuleCheck;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Hosts;
using Bases.Register.People;

namespace Bases.Activities.Tests.RuleCheck;

/// <summary>An application of the demonstration data that meets every rule, to be bent one fact at a time.</summary>
internal sealed class ApplicationCase
{
    private readonly List<IRegisterEntry> changed = [];

    private ApplicationCase(string id)
    {
        Application = Repository.Find<Application>(id);
        Host = Repository.Find<Host>(Application.HostId);
        Leader = Repository.Find<Person>(Application.LeaderPersonId!);
        Call = Repository.Find<Call>(Application.CallId);
    }

    public Application Application { get; private set; }

    public Host Host { get; private set; }

    public Person Leader { get; private set; }

    public Call Call { get; private set; }

    /// <summary>章华台光学研究所, central, 2026.</summary>
    public static ApplicationCase Research() => new("A022");

    /// <summary>桥引国际技术转移中心, local, 2026.</summary>
    public static ApplicationCase Service() => new("A055");

    /// <summary>砚池半导体材料有限公司, provincial, 2026.</summary>
    public static ApplicationCase Enterprise() => new("A044");

    /// <summary>星槎湾高新技术产业开发区管理委员会, local, 2023.</summary>
    public static ApplicationCase Park() => new("A001");

    public ApplicationCase With(Func<Application, Application> change)
    {
        Application = change(Application);
        return this;
    }

    public ApplicationCase WithHost(Func<Host, Host> change)
    {
        Host = change(Host);
        return this;
    }

    public ApplicationCase WithLeader(Func<Person, Person> change)
    {
        Leader = change(Leader);
        return this;
    }

    public ApplicationCase WithCall(Func<Call, Call> change)
    {
        Call = change(Call);
        return this;
    }

    public ApplicationCase WithFacts<T>(Func<T, T> change)
        where T : BranchFacts => With(application => application with { BranchFacts = change((T)application.BranchFacts!) });

    public ApplicationCase And(params IRegisterEntry[] entries)
    {
        changed.AddRange(entries);
        return this;
    }

    public IReadOnlyList<RuleResult> Judge()
    {
        var register = Repository.Register();
        foreach (var entry in changed.Prepend(Call).Prepend(Leader).Prepend(Host).Prepend(Application))
        {
            register.Put(entry);
        }

        var results = ApplicationJudge.Judge(
            register,
            Repository.Decisions,
            Application,
            new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(8))
        );
        // Every table answers every case: the way out of a table without an answer is for designers' mistakes.
        results.ShouldAllBe(result => !result.Reason.Contains("没有给出结论", StringComparison.Ordinal));
        return results;
    }

    public RuleResult Judge(string ruleId) => Judge().Single(result => result.RuleId == ruleId);

    public RuleOutcome Outcome(string ruleId) => Judge(ruleId).Outcome;
}
