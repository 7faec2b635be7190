using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.NamedBases;

namespace Bases.Activities.NamedBases;

/// <summary>
/// Ends a base within the step of an activity: the register has it, and every other open case of the base hears of it by
/// <c>base.ended</c> with the base's id as key, which each procedure on a base catches. The case that ends it goes on.
/// </summary>
internal static class EndOfBase
{
    public const string Message = "base.ended";

    /// <exception cref="BaseEndedException">It has ended before.</exception>
    public static Base CarryOut(ActivityContext context, string baseId, BaseEnding ending)
    {
        var ended = ending.Of(context.Register.Require<Base>(baseId));
        context.Register.Put(ended);
        context.Outbox.PublishToAll(Message, baseId, ActivityJson.Write(new { BaseEnded = new { Status = ended.Status, ending.On } }));
        return ended;
    }
}
