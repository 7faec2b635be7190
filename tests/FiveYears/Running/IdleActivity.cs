using Bases.Activities.Contract;

namespace Bases.FiveYears.Tests.Running;

/// <summary>In place of an activity: it says that it is done, and has done nothing.</summary>
internal sealed class IdleActivity(string type) : IActivity
{
    public string Type => type;

    public ActivityResult Execute(ActivityContext context) => ActivityResult.Done;
}
