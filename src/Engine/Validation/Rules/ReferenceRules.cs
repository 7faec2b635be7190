using static Bases.Engine.Validation.LintRule;

namespace Bases.Engine.Validation.Rules;

/// <summary>References from one element to another.</summary>
internal static class ReferenceRules
{
    public static readonly LintRule Missing = Error(
        "reference-missing",
        "8.2",
        "“{0}” is not set. Choose the element that is meant.",
        "“{0}”未设置，请选择所指的元素。"
    );

    public static readonly LintRule Unresolved = Error(
        "reference-unresolved",
        "8.2",
        "“{0}” refers to “{1}”, which is not in this file. Correct the reference or add the element.",
        "“{0}”引用了本文件中不存在的“{1}”，请更正引用或补充该元素。"
    );

    public static readonly LintRule WrongType = Error(
        "reference-type",
        "8.2",
        "“{0}” refers to “{1}” ({2}), which is not allowed there. Choose an element of the right kind.",
        "“{0}”引用的“{1}”是 {2}，此处不允许，请选择正确类型的元素。"
    );

    public static readonly LintRule LaneNode = Warning(
        "lane-node",
        "10.8",
        "The lane lists “{0}”, which is not a flow node. Remove it from the lane.",
        "泳道列出的“{0}”不是流节点，请从泳道中删除。"
    );

    public static readonly LintRule Assignment = Error(
        "data-assignment",
        "10.4.2",
        "An assignment of a data association lacks “from” or “to”. Fill in both.",
        "数据关联中的赋值缺少 from 或 to，请补全。"
    );

    public static readonly LintRule AssociationTarget = Error(
        "data-association-target",
        "10.4.2",
        "A data association has no target. Connect it with the data that it should fill.",
        "数据关联没有目标，请连接到要写入的数据。"
    );

    public static readonly LintRule SubProcessData = Error(
        "sub-process-data",
        "10.4.1",
        "A sub-process has no data inputs and outputs of its own, unless it is multi-instance. Connect the data with what is in it.",
        "子流程没有自己的数据输入和输出（多实例除外），请把数据连接到其内部元素。"
    );

    public static readonly LintRule DataWithoutSet = Error(
        "data-set",
        "10.4.1",
        "“{0}” is in no {1}, so it would never be used. Refer to it in one.",
        "“{0}”不在任何 {1} 中，因此永远不会用到；请在其中引用它。"
    );

    public static readonly LintRule Multiplicity = Error(
        "participant-multiplicity",
        "9.3",
        "The multiplicity of the pool is {0} to {1}. The minimum must be 0 or more, the maximum 1 or more and not below the minimum.",
        "池的多重性为 {0} 到 {1}；最小值须不小于 0，最大值须不小于 1 且不小于最小值。"
    );

    public static readonly LintRule RoleTwice = Error(
        "resource-role",
        "10.3.1",
        "The resource role names a resource and gives an expression. Keep one of the two.",
        "资源角色同时指定了资源和表达式，请只保留一种。"
    );

    public static IEnumerable<LintRule> All =>
        [Multiplicity, RoleTwice, Missing, Unresolved, WrongType, LaneNode, SubProcessData, DataWithoutSet, Assignment, AssociationTarget];
}
