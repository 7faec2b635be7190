using Bases.Register.Labels;

namespace Bases.Register.Evaluations;

/// <summary>The parts of the evaluation's rubric, which sum up to 100; experts score by the same.</summary>
public static class EvaluationParts
{
    public static IReadOnlyDictionary<string, Label> All { get; } =
        new Dictionary<string, Label>
        {
            ["cooperation"] = new("国际合作与交流", "Cooperation and exchange"),
            ["research"] = new("联合研发产出", "Joint R&D output"),
            ["transfer"] = new("成果转移转化", "Transfer and industrialisation"),
            ["team"] = new("团队与人才", "Team and talent"),
            ["management"] = new("运行管理（含年度考核）", "Operation and management, with annual results"),
            ["contribution"] = new("对我省与国家外交大局的贡献", "Contribution to provincial and diplomatic goals"),
        };
}
