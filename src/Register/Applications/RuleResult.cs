using System.Text.Json.Serialization;
using Bases.Register.Labels;

namespace Bases.Register.Applications;

/// <summary>What one rule says of one application.</summary>
/// <param name="RuleId">Stable id, e.g. <c>A10-4a</c>.</param>
/// <param name="Reason">Chinese, with the figures.</param>
/// <param name="Article">E.g. 第十条第四项.</param>
public sealed record RuleResult(string RuleId, RuleSeverity Severity, RuleOutcome Outcome, string Reason, string Article);

/// <summary>How strong the regulation's words are (I-8).</summary>
public enum RuleSeverity
{
    [Label("硬性条件", "Blocks")]
    [JsonStringEnumMemberName("H")]
    Hard,

    [Label("一般条件（可说明理由后通过）", "Needs an officer's reason")]
    [JsonStringEnumMemberName("S")]
    Soft,
}

public enum RuleOutcome
{
    [Label("符合", "Pass")]
    [JsonStringEnumMemberName("PASS")]
    Pass,

    [Label("不符合", "Fail")]
    [JsonStringEnumMemberName("FAIL")]
    Fail,

    [Label("需人工判断", "For a person to decide")]
    [JsonStringEnumMemberName("HUMAN")]
    Human,
}

/// <summary>A named officer lets an S rule pass, or decides a HUMAN one.</summary>
public sealed record RuleOverride(string RuleId, RuleOutcome Decision, string Reason, string Officer, DateTimeOffset At);
