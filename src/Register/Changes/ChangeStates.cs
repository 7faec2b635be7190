using Bases.Register.Labels;

namespace Bases.Register.Changes;

public enum ChangeReportStatus
{
    [Label("待依托单位报告", "To be reported")]
    Open,

    [Label("省科技厅办理中", "With the department")]
    Reported,

    [Label("退回补正", "Returned for correction")]
    Returned,

    [Label("整改中", "Under rectification")]
    Rectifying,

    [Label("待复核签发", "Awaiting release")]
    AwaitingRelease,

    [Label("办结", "Concluded")]
    Concluded,

    [Label("已撤回", "Withdrawn")]
    Withdrawn,

    [Label("因基地终止而办结", "Closed: the base ended")]
    BaseEnded,
}

public enum ChangeOutcome
{
    [Label("备案", "Put on record")]
    Record,

    [Label("同意", "Agreed")]
    Agree,

    [Label("转入终止程序（第二十八条第二项）", "Passed on to termination (art. 28-2)")]
    Terminate,
}
