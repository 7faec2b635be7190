using Bases.Register.Calendars;
using Bases.Register.Labels;
using Bases.Register.People;
using Bases.Register.Policies;

namespace Bases.Register.Rules;

/// <summary>International cooperation projects of the required level whose period overlaps the window (I-5).</summary>
public sealed record ProjectFacts(int Qualifying, string Text)
{
    public static ProjectFacts Of(IEnumerable<CooperationProject> projects, DayWindow window, Policy policy)
    {
        var levels = policy.Texts("projects.qualifyingLevels");
        var byApproval = policy.Text("projects.within") == "start";
        var qualifying = projects
            .Where(project => project.InternationalCooperation && levels.Contains(Json.RegisterJson.Name(project.Level)))
            .Where(project => project.Start is not null)
            .Where(project => byApproval ? window.Contains(project.Start!.Value) : window.Overlaps(project.Start, project.End))
            .ToList();
        return new ProjectFacts(qualifying.Count, Wording.List(qualifying.Select(Describe)));
    }

    private static string Describe(CooperationProject project) =>
        $"{project.Title}（{Label.Of(project.Level).Zh}，{Wording.Day(project.Start!.Value)}至"
        + $"{(project.End is { } end ? Wording.Day(end) : "今")}）";
}
