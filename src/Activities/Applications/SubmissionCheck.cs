using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Hosts;

namespace Bases.Activities.Applications;

/// <summary>What keeps an application from being handed in (articles 13 and 14). The form page shows the same.</summary>
public static class SubmissionCheck
{
    /// <summary>
    /// Whether the instant lies in the call's window; the closing second itself is included (I-25), nothing after it.
    /// </summary>
    public static bool IsInWindow(Call call, DateTimeOffset now)
    {
        var second = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        return call.OpensAt <= now && second <= call.ClosesAt;
    }

    /// <summary>Whether this host may apply in this call now (articles 4 and 13).</summary>
    public static bool MayApply(Call call, Host host, DateTimeOffset now) =>
        call.Status == CallStatus.Open
        && IsInWindow(call, now)
        && (call.Kind == CallKind.Open || call.InvitedHostIds.Contains(host.HostId));

    /// <param name="barredUntil">The last day of the host's ban, if it is under one (I-23).</param>
    public static IReadOnlyList<SubmissionProblem> Problems(Application application, Call call, Host host, DateOnly? barredUntil)
    {
        var problems = new List<SubmissionProblem>();
        Require(application.ProposedBaseName is { Length: > 0 }, "proposedBaseName", "请填写拟申报基地名称");
        Require(application.Branch is not null, "branch", "请选择申报类别（第十条）");
        Require(
            application.Branch is not { } branch || call.Branches.Count == 0 || call.Branches.Contains(branch),
            "branch",
            "本批次不接受该类别的申报"
        );
        Require(application.TechnicalFieldCode is not null, "technicalFieldCode", "请选择技术领域方向");
        Require(application.LeaderPersonId is not null, "leaderPersonId", "请填写基地负责人（第九条）");
        Require(application.Partners.Count > 0, "partners", "请至少填写一个境外合作伙伴（第八条第二项）");
        Require(application.MainCountries.Count == 1, "mainCountries", "请选择一个主要合作国家（地区）（第十一条）");
        Require(application.CommitmentHostSigned, "commitmentHostSigned", "依托单位尚未签署承诺（第十四条）");
        Require(application.CommitmentLeaderSigned, "commitmentLeaderSigned", "基地负责人尚未签署承诺（第十四条）");
        Require(!application.ContainsStateSecret, "containsStateSecret", "涉及国家秘密的材料不得提交（第十四条）");
        Require(
            call.Kind == CallKind.Open || call.InvitedHostIds.Contains(host.HostId),
            "hostId",
            "本批次为定向征集，贵单位不在受邀之列（第四条）"
        );
        Require(barredUntil is null, "hostId", $"贵单位的基地已被终止或撤销命名，{barredUntil:yyyy年M月d日}以前不得再次申请（I-23）");
        return problems;

        void Require(bool holds, string field, string message)
        {
            if (!holds)
            {
                problems.Add(new SubmissionProblem(field, message));
            }
        }
    }
}

/// <param name="Field">Path of the form field that it is about.</param>
public sealed record SubmissionProblem(string Field, string Message);
