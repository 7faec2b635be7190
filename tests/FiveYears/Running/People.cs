using Bases.Activities.Contract;
using Bases.Engine.Commands;
using Bases.FiveYears.Tests.Population;
using Bases.Infrastructure.Queries;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;

namespace Bases.FiveYears.Tests.Running;

/// <summary>The people of the units, the bureaux and the department: each task that appears finds somebody who knows when to do it, or lets it lie.</summary>
internal sealed class People
{
    private const int MostTimes = 6;

    private readonly Department department;
    private readonly Diary diary;
    private readonly Dictionary<string, Life> lives;
    private readonly Dictionary<string, Intake> intakes;
    private readonly AnnualPeople annual;
    private readonly EndingPeople endings;
    private readonly EvaluationPeople evaluations;
    private readonly CallPeople calls;
    private readonly ApplicationPeople applications;
    private readonly ObjectionPeople objections;
    private readonly IntegrityPeople integrity;
    private readonly ChoicePeople choices;
    private readonly List<string> unknown = [];
    private readonly Dictionary<string, int> times = [];

    public People(Department department, Diary diary, IReadOnlyList<Life> lives, IReadOnlyList<Intake> intakes)
    {
        this.department = department;
        this.diary = diary;
        this.lives = lives.ToDictionary(life => life.BaseId, StringComparer.Ordinal);
        this.intakes = intakes.ToDictionary(intake => intake.CallId, StringComparer.Ordinal);
        var reviews = new ReviewPeople(department);
        annual = new AnnualPeople(department);
        endings = new EndingPeople(department);
        evaluations = new EvaluationPeople(department, reviews);
        calls = new CallPeople(department, this.intakes);
        applications = new ApplicationPeople(department, reviews, this.intakes);
        objections = new ObjectionPeople(department, diary, this.intakes);
        integrity = new IntegrityPeople(department);
        choices = new ChoicePeople(department);
        diary.TaskAppeared = Meet;
        foreach (var life in lives)
        {
            Arrive(life);
            Plan(life);
        }

        foreach (var intake in intakes)
        {
            Plan(intake);
        }

        Years();
    }

    /// <summary>Tasks that nobody in this story can do: a procedure has changed, or is new.</summary>
    public IReadOnlyList<string> Unknown => unknown;

    private Life LifeOf(string baseId) => lives[baseId];

    /// <summary>A base named elsewhere is taken over on its day; a national one joins by its procedure (article 30).</summary>
    private void Arrive(Life life)
    {
        if (life.Named.NationalIncludedOn is { } included)
        {
            Note(included.AddDays(-12), 9, () => choices.AdmitAsync(life));
        }
        else
        {
            Note(life.Named.DesignatedOn, 10, () => department.PutAsync("base.take-over", [life.Named]));
        }
    }

    /// <summary>What its character holds in store.</summary>
    private void Plan(Life life)
    {
        if (IntegrityPeople.IsAccused(life.Character))
        {
            Note(life.On, 11, () => integrity.AccuseAsync(life));
        }
        else if (life.Character == Character.Dissolving)
        {
            Note(life.On, 11, () => department.PutAsync("host.update", [life.Host with { State = HostState.Cancelled }]));
        }
        else if (life is { Character: Character.Leaving, Named.Regime: BaseRegime.National })
        {
            Note(life.On, 9, () => choices.LeaveAsync(life));
        }
        else if (ChangePeople.KindOf(life.Character) is { } kind)
        {
            if (life.Character == Character.NewHost)
            {
                Note(life.On, 8, () => department.PutAsync("host.register", [life.Successor]));
            }

            Note(life.On, 9, () => ChangePeople.BeginAsync(department, life, kind));
        }
    }

    private void Plan(Intake intake)
    {
        diary.Note(CallPeople.BeginsAt(intake), () => calls.BeginAsync(intake));
        foreach (var applicant in intake.Applicants)
        {
            if (applicant.RedesignatesBaseId is not null)
            {
                Note(intake.Opens.AddDays(1), 9, () => choices.RenewAsync(applicant));
            }
            else
            {
                Note(intake.Opens.AddDays(applicant.Number % 6), 11, () => applications.BeginAsync(intake, applicant));
            }

            if (applicant.Bearing == Bearing.Withdrawn)
            {
                Note(intake.Closes.AddDays(-8), 16, () => applications.WithdrawAsync(intake, applicant));
            }
        }

        if (intake is { Year: 2024, Directed: false })
        {
            Note(intake.Closes.AddDays(-4), 16, () => calls.ExtendAsync(intake));
        }
    }

    /// <summary>What the department does year after year.</summary>
    private void Years()
    {
        foreach (var year in Enumerable.Range(FiveYears.FirstDay.Year + 1, 5))
        {
            Note(department.WorkingDay(new DateOnly(year, 3, 10)), 9, () => choices.MandateAsync(year));
            Note(department.WorkingDay(new DateOnly(year, 4, 8)), 9, () => choices.InviteAsync(year));
            Note(department.WorkingDay(new DateOnly(year, 5, 9)), 9, () => choices.SupportAsync(year));
            Note(department.WorkingDay(new DateOnly(year, 6, 1)), 9, () => choices.RecommendAsync(year));
        }
    }

    private void Meet(TaskItem task)
    {
        // Sent back again and again: what is filled in here is not what the procedure wants.
        var step = $"{task.BusinessKey}/{task.ElementId}/{string.Join(',', task.CandidateGroups)}";
        times[step] = times.GetValueOrDefault(step) + 1;
        if (times[step] > MostTimes)
        {
            unknown.Add($"{step} for the {times[step]}th time");
            return;
        }

        Work? work;
        try
        {
            work = WorkOn(task);
        }
        catch (Exception problem) when (problem is KeyNotFoundException or InvalidOperationException)
        {
            unknown.Add($"{task.ProcessId}/{task.ElementId} of {task.BusinessKey}: {problem.Message}");
            return;
        }

        if (work is not null)
        {
            Note(task, work);
        }
    }

    private Work? WorkOn(TaskItem task) =>
        task.ProcessId switch
        {
            "call" => calls.Plan(task),
            "application" => applications.Plan(task),
            "expert-review" or "site-inspection" when task.BusinessKey!.StartsWith("SQ", StringComparison.Ordinal) => applications.Plan(
                task
            ),
            "objection" => objections.Plan(task),
            "integrity-finding" => integrity.Plan(task),
            "special-naming"
            or "bureau-mandate"
            or "exchange-event"
            or "support-record"
            or "national-recommendation"
            or "national-base-admission"
            or "national-base-leaving"
            or "re-designation" => choices.Plan(task, LifeOf),
            "evaluation-round" => evaluations.PlanRound(task, LifeOf),
            "rule-pack-expiry" => new Work(
                task.CreatedAt.AddHours(2),
                "admin1",
                new { rulePackPlan = new { note = "修订办法正在起草，期满前载入新的规则包。" } }
            ),
            "annual-assessment" => annual.Plan(task, LifeOf(BaseOf(task))),
            "significant-change" => ChangePeople.Plan(task, LifeOf(BaseOf(task))),
            "evaluation" or "expert-review" or "site-inspection" => evaluations.Plan(task, LifeOf(BaseOf(task))),
            _ => endings.Plan(task, LifeOf(BaseOf(task))),
        };

    private void Note(DateOnly day, int hour, Func<Task> what)
    {
        if (Beijing.At(day, hour) > department.Clock.GetUtcNow())
        {
            diary.Note(Beijing.At(day, hour), what);
        }
    }

    /// <summary>The task may be over by then: a period has ended, or the base has.</summary>
    private void Note(TaskItem task, Work work) =>
        diary.Note(
            work.IsOfOffice ? department.OnWorkingDay(work.At) : work.At,
            async () =>
            {
                await department.Runtime.ExecuteAsync(new CompleteUserTask(task.Key, ActivityJson.Write(work.Data)), work.Actor);
                if (task.ElementId == "publish-publicity" && PublishedIn(task.BusinessKey!) is { } publicity)
                {
                    objections.Read(publicity);
                }
                else if (task.ElementId == "release-naming")
                {
                    Welcome(intakes[task.BusinessKey!]);
                }
            }
        );

    private Publicity? PublishedIn(string callId) =>
        department.Register.All<Publicity>().FirstOrDefault(publicity => publicity.CallId == callId);

    /// <summary>The bases that came out of a call begin their lives; a key base of a directed call gets a title (article 4).</summary>
    private void Welcome(Intake intake)
    {
        foreach (
            var named in department
                .Register.All<Base>()
                .Where(named => named.FromApplicationId is not null && !lives.ContainsKey(named.BaseId))
        )
        {
            var applicant = intake.Applicants.First(entry => entry.Host.HostId == named.HostId);
            var life = Generator.Of(named, applicant);
            lives.Add(named.BaseId, life);
            Plan(life);
            if (named.KeyBaseSince is not null)
            {
                Note(named.DesignatedOn.AddDays(30), 9, () => choices.EntitleAsync(named.BaseId));
            }
        }
    }

    private static string BaseOf(TaskItem task) => task.BusinessKey!.Split('-')[1];
}
