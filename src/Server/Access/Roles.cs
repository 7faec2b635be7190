namespace Bases.Server.Access;

/// <summary>The roles of catalogue Art. 5–7: Identity roles and BPMN candidate groups at once.</summary>
public static class Roles
{
    public const string Admin = "admin";
    public const string Operator = "operator";
    public const string Designer = "designer";
    public const string CallManager = "call-manager";
    public const string FormalChecker = "formal-checker";
    public const string ReviewOrganiser = "review-organiser";
    public const string DecisionMaker = "decision-maker";
    public const string Releaser = "releaser";
    public const string Supervisor = "supervisor";
    public const string SecurityOfficer = "security-officer";
    public const string Bureau = "bureau";
    public const string Applicant = "applicant";
    public const string Expert = "expert";

    /// <summary>Staff of the department who work on calls and applications.</summary>
    public static IReadOnlyList<string> Department { get; } =
    [CallManager, FormalChecker, ReviewOrganiser, DecisionMaker, Releaser, Supervisor];

    public static IReadOnlyList<string> All { get; } =
    [
        Admin,
        Operator,
        Designer,
        CallManager,
        FormalChecker,
        ReviewOrganiser,
        DecisionMaker,
        Releaser,
        Supervisor,
        SecurityOfficer,
        Bureau,
        Applicant,
        Expert,
    ];

    /// <summary>The role as people read it.</summary>
    public static (string Chinese, string English) Name(string role) =>
        role switch
        {
            Admin => ("系统管理", "Administrator"),
            Operator => ("运行维护", "Operator"),
            Designer => ("流程设计", "Process designer"),
            CallManager => ("征集管理", "Call manager"),
            FormalChecker => ("形式审查", "Formal checker"),
            ReviewOrganiser => ("评审组织", "Review organiser"),
            DecisionMaker => ("认定决定", "Decision maker"),
            Releaser => ("复核签发", "Releaser"),
            Supervisor => ("监督与诚信", "Supervision and integrity"),
            SecurityOfficer => ("安全保密", "Security officer"),
            Bureau => ("推荐部门", "Recommending department"),
            Applicant => ("申报单位", "Applicant"),
            Expert => ("评审专家", "Expert"),
            _ => (role, role),
        };
}
