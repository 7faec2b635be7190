using Bases.Register.Labels;
using Bases.Register.NamedBases;

namespace Bases.Register.Ending;

public enum EndingKind
{
    [Label("终止并注销命名（第二十八条）", "Termination (art. 28)")]
    Termination,

    [Label("撤销命名（第二十九条）", "Revocation (art. 29)")]
    Revocation,

    [Label("主动提前终止命名（第二十三条）", "At its own wish (art. 23)")]
    Voluntary,
}

public enum EndingStatus
{
    [Label("核查事实", "Finding the facts")]
    FindingFacts,

    [Label("告知与陈述申辩", "Notice and statement")]
    Hearing,

    [Label("待决定", "Awaiting the decision")]
    AwaitingDecision,

    [Label("待签发", "Awaiting release")]
    AwaitingRelease,

    [Label("命名已终止", "Ended")]
    Ended,

    [Label("事实不成立，不予终止", "Not established")]
    NotEstablished,

    [Label("维持命名", "Naming maintained")]
    Maintained,

    [Label("因基地已终止而办结", "Closed: the base ended otherwise")]
    BaseEnded,
}

public static class EndingStateExtensions
{
    extension(EndingStatus status)
    {
        /// <summary>Somebody still has to do something before the base has ended or stays.</summary>
        public bool IsOpen =>
            status is EndingStatus.FindingFacts or EndingStatus.Hearing or EndingStatus.AwaitingDecision or EndingStatus.AwaitingRelease;
    }

    extension(EndingKind kind)
    {
        /// <summary>The state in which the base then is (I-23).</summary>
        public BaseStatus EndState =>
            kind switch
            {
                EndingKind.Termination => BaseStatus.Terminated,
                EndingKind.Revocation => BaseStatus.Revoked,
                _ => BaseStatus.VoluntarilyEnded,
            };
    }
}
