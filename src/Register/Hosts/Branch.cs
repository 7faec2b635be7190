using Bases.Register.Labels;

namespace Bases.Register.Hosts;

/// <summary>The four kinds of host that article 10 guides separately (分类指导).</summary>
public enum Branch
{
    [Label("园区管委会（第十条第一项）", "Park committee (art. 10-1)")]
    Park,

    [Label("科技服务机构（第十条第二项）", "Technology service institution (art. 10-2)")]
    Service,

    [Label("高校院所（第十条第三项）", "University or institute (art. 10-3)")]
    ResearchEdu,

    [Label("企业（第十条第四项）", "Enterprise (art. 10-4)")]
    Enterprise,
}
