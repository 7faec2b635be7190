using System.Text.Json.Serialization;
using Bases.Register.Labels;

namespace Bases.Register.PublicNotices;

public enum ClearanceStatus
{
    [Label("无异议，可命名", "Cleared")]
    [JsonStringEnumMemberName("CLEARED")]
    Cleared,

    [Label("可命名（匿名线索已登记）", "Cleared, anonymous lead recorded")]
    [JsonStringEnumMemberName("CLEARED_ANONYMOUS_RECORDED")]
    ClearedAnonymousRecorded,

    [Label("可命名（期外异议转监督）", "Cleared, late objection to supervision")]
    [JsonStringEnumMemberName("CLEARED_LATE_OBJECTION_HUMAN")]
    ClearedLateObjectionHuman,

    [Label("异议未办结，暂不命名", "Blocked by an open objection")]
    [JsonStringEnumMemberName("BLOCKED_OPEN_OBJECTION")]
    BlockedOpenObjection,

    [Label("异议成立，不予命名", "Not named, objection upheld")]
    [JsonStringEnumMemberName("NOT_DESIGNATED_OBJECTION_UPHELD")]
    NotDesignatedObjectionUpheld,
}

/// <summary>What the table <c>objection-handling</c> says of an objection.</summary>
public enum ObjectionHandling
{
    /// <summary>By real name and in time: contact, verify, handle (article 17, paragraph 2).</summary>
    [Label("受理处置", "Handle")]
    Handle,

    /// <summary>Anonymous: recorded, blocks nothing.</summary>
    [Label("登记为线索", "Lead")]
    Lead,

    /// <summary>After the period: to supervision under articles 28 and 29.</summary>
    [Label("转监督程序", "Supervision")]
    Supervision,
}
