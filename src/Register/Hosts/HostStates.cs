using Bases.Register.Labels;

namespace Bases.Register.Hosts;

/// <summary>Article 6: local units need their bureau's recommendation; 央属 and 省属 apply directly.</summary>
public enum Affiliation
{
    [Label("市属/民营", "Local or private")]
    Local,

    [Label("央属", "Central")]
    Central,

    [Label("省属", "Provincial")]
    Provincial,
}

public enum LegalPersonStatus
{
    [Label("独立法人", "Independent legal person")]
    Independent,

    [Label("分支机构", "Branch office")]
    Branch,

    /// <summary>机关法人: whether it is an independent legal person of article 8(1) is a question of policy (I-7).</summary>
    [Label("机关法人", "Public body")]
    PublicBody,

    [Label("无法人资格", "No legal personality")]
    None,
}

public enum HostState
{
    [Label("存续", "Active")]
    Active,

    [Label("已注销", "Cancelled")]
    Cancelled,

    [Label("已吊销", "Licence revoked")]
    Revoked,
}
