using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Policies;

namespace Bases.Register.Rules;

/// <summary>Article 10(3); papers and events are two ways to satisfy one condition and are never added up (I-11).</summary>
public sealed record ResearchFigures(ProjectFacts Projects, bool JointPlatform, bool JointMechanism, int JointPapers, int JointEvents)
{
    public static ResearchFigures Of(ResearchFacts facts, DayWindow window, Policy policy) =>
        new(
            ProjectFacts.Of(facts.Projects, window, policy),
            facts.JointPlatform,
            facts.JointMechanism,
            facts.JointPapers,
            facts.JointEvents
        );
}
