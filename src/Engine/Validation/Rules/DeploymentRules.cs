using static Bases.Engine.Validation.LintRule;

namespace Bases.Engine.Validation.Rules;

/// <summary>What files need of each other and of what is already deployed.</summary>
internal static class DeploymentRules
{
    public static readonly LintRule ProcessTwice = Error(
        "process-twice",
        "dialect",
        "The process id “{0}” is also in {1}. Give each process an id of its own.",
        "流程标识“{0}”也出现在 {1} 中，请为每个流程取不同的标识。"
    );

    public static readonly LintRule CalledProcessUnknown = Error(
        "called-process-unknown",
        "10.3.6",
        "The called process “{0}” is neither in these files nor deployed. Deploy it together with this file.",
        "被调用的流程“{0}”既不在这些文件中，也未部署；请一并部署。"
    );

    public static readonly LintRule DecisionUnknown = Error(
        "decision-unknown",
        "dialect",
        "The decision “{0}” is neither in these files nor deployed. Deploy it together with this file.",
        "决策“{0}”既不在这些文件中，也未部署；请一并部署。"
    );

    public static readonly LintRule FormUnknown = Error(
        "form-unknown",
        "dialect",
        "The form “{0}” is neither in these files nor deployed. Deploy it together with this file.",
        "表单“{0}”既不在这些文件中，也未部署；请一并部署。"
    );

    public static readonly LintRule MessageNobodyCatches = Warning(
        "message-nobody-catches",
        "10.5.5",
        "The message “{0}” is sent, but nothing in these files waits for it: it would be lost.",
        "消息“{0}”会被发送，但这些文件中没有元素等待它，消息将丢失。"
    );

    public static readonly LintRule ActivityUnknown = Warning(
        "activity-unknown",
        "dialect",
        "No activity “{0}” is registered: the job waits for a worker of that type. Choose an activity from the list, or make sure that there is a worker.",
        "没有注册名为“{0}”的活动，作业将等待该类型的外部工作者；请从列表中选择活动，或确认有对应的工作者。"
    );

    public static readonly LintRule ActivityMissing = Error(
        "activity-missing",
        "dialect",
        "There is no activity “{0}”, though there are others of its family. Choose an activity from the list.",
        "没有名为“{0}”的活动（同类的其他活动存在）；请从列表中选择活动。"
    );

    public static readonly LintRule MailTemplateUnknown = Error(
        "mail-template-unknown",
        "dialect",
        "The mail template “{0}” is neither in these files nor deployed. Deploy mail/{0}.zh.html together with this file.",
        "邮件模板“{0}”既不在这些文件中，也未部署；请一并部署 mail/{0}.zh.html。"
    );

    public static readonly LintRule DocumentTemplateUnknown = Error(
        "document-template-unknown",
        "dialect",
        "The document template “{0}”, which this step fills, is neither in these files nor deployed. Deploy documents/{0} together with this file.",
        "此步骤要填写的文档模板“{0}”既不在这些文件中，也未部署；请一并部署 documents/{0}。"
    );

    public static readonly LintRule DocumentFieldUnknown = Error(
        "document-field-unknown",
        "dialect",
        "The document template asks for the field “{0}”, which nobody gives it. It may ask for: {1}.",
        "文档模板引用了不存在的字段“{0}”；可用的字段：{1}。"
    );

    public static IEnumerable<LintRule> All =>
        [
            ProcessTwice,
            CalledProcessUnknown,
            DecisionUnknown,
            FormUnknown,
            MessageNobodyCatches,
            ActivityUnknown,
            ActivityMissing,
            MailTemplateUnknown,
            DocumentTemplateUnknown,
            DocumentFieldUnknown,
        ];
}
