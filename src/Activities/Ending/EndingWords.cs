using Bases.Activities.Correspondence;
using Bases.Register.Ending;
using Bases.Register.Labels;

namespace Bases.Activities.Ending;

/// <summary>What letters and documents about the end of a base say beside what they say about the base.</summary>
internal static class EndingWords
{
    public static object Letter(EndingCase entry) =>
        new
        {
            entry.EndingId,
            Kind = Name(entry.Kind),
            KindEn = Label.Of(entry.Kind).En,
            Article = Article(entry.Kind),
            Grounds = entry.Grounds.Select(ground => ground.Reason),
            GroundsText = string.Join("；", entry.Grounds.Select(ground => ground.Reason)),
            Intended = entry.Notice?.Text,
            StatementBy = entry.Notice?.StatementDueOn is { } due ? Wording.Day(due) : null,
            entry.DocumentNumber,
            entry.Decision?.Reasons,
        };

    public static string Name(EndingKind kind) =>
        kind switch
        {
            EndingKind.Termination => "终止并注销命名",
            EndingKind.Revocation => "撤销命名",
            _ => "主动提前终止命名",
        };

    public static string Article(EndingKind kind) =>
        kind switch
        {
            EndingKind.Termination => "第二十八条",
            EndingKind.Revocation => "第二十九条",
            _ => "第二十三条",
        };
}
