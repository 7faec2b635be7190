using Bases.Activities.Contract;
using Bases.Engine.Commands;
using Bases.FiveYears.Tests.Population;
using Bases.Infrastructure.Queries;

namespace Bases.FiveYears.Tests.Running;

/// <summary>The people of the bases and of the department: each task that appears finds somebody who knows when to do it, or lets it lie.</summary>
internal sealed class People
{
    private const int MostTimes = 6;

    private readonly Department department;
    private readonly Diary diary;
    private readonly Dictionary<string, Life> lives;
    private readonly AnnualPeople annual;
    private readonly EndingPeople endings;
    private readonly EvaluationPeople evaluations;
    private readonly List<string> unknown = [];
    private readonly Dictionary<string, int> times = [];

    public People(Department department, Diary diary, IReadOnlyList<Life> lives)
    {
        this.department = department;
        this.diary = diary;
        this.lives = lives.ToDictionary(life => life.BaseId, StringComparer.Ordinal);
        annual = new AnnualPeople(department);
        endings = new EndingPeople(department);
        evaluations = new EvaluationPeople(department);
        diary.TaskAppeared = Meet;
        foreach (var life in lives)
        {
            Plan(life);
        }
    }

    /// <summary>Tasks that nobody in this story can do: a procedure has changed, or is new.</summary>
    public IReadOnlyList<string> Unknown => unknown;

    public Life LifeOf(string baseId) => lives[baseId];

    /// <summary>What a base brings about by itself: its naming, and what its character holds in store.</summary>
    private void Plan(Life life)
    {
        var from = life.Named.NationalIncludedOn ?? life.Named.DesignatedOn;
        if (Beijing.At(from, 10) > department.Clock.GetUtcNow())
        {
            diary.Note(Beijing.At(from, 10), () => department.PutAsync("base.take-over", [life.Named]));
        }

        if (life.Character == Character.Cheating)
        {
            diary.Note(Beijing.At(life.On, 11), () => endings.AccuseAsync(life));
        }
        else if (ChangePeople.KindOf(life.Character) is { } kind)
        {
            diary.Note(Beijing.At(life.On, 9), () => ChangePeople.BeginAsync(department, life, kind));
        }
    }

    private void Meet(TaskItem task)
    {
        if (task.ProcessId == "evaluation-round")
        {
            Note(task, evaluations.PlanRound(task, LifeOf));
            return;
        }

        if (task.ProcessId == "rule-pack-expiry")
        {
            var plan = new { rulePackPlan = new { note = "修订办法正在起草，期满前载入新的规则包。" } };
            Note(task, new Work(task.CreatedAt.AddHours(2), "admin1", plan));
            return;
        }

        if (BaseOf(task) is not { } baseId || !lives.TryGetValue(baseId, out var life))
        {
            unknown.Add($"{task.ProcessId}/{task.ElementId} of {task.BusinessKey}");
            return;
        }

        // Sent back again and again: what is filled in here is not what the procedure wants.
        var step = $"{task.BusinessKey}/{task.ElementId}/{string.Join(',', task.CandidateGroups)}";
        times[step] = times.GetValueOrDefault(step) + 1;
        if (times[step] > MostTimes)
        {
            unknown.Add($"{step} for the {times[step]}th time");
            return;
        }

        var work = task.ProcessId switch
        {
            "annual-assessment" => annual.Plan(task, life),
            "significant-change" => ChangePeople.Plan(task, life),
            "evaluation" or "expert-review" or "site-inspection" => evaluations.Plan(task, life),
            _ => endings.Plan(task, life),
        };
        if (work is not null)
        {
            Note(task, work);
        }
    }

    /// <summary>The task may be over by then: a period has ended, or the base has.</summary>
    private void Note(TaskItem task, Work work) =>
        diary.Note(
            work.At,
            () => department.Runtime.ExecuteAsync(new CompleteUserTask(task.Key, ActivityJson.Write(work.Data)), work.Actor)
        );

    private static string? BaseOf(TaskItem task) => task.BusinessKey?.Split('-') is [_, var baseId, ..] ? baseId : null;
}
