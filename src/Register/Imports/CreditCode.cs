namespace Bases.Register.Imports;

/// <summary>统一社会信用代码 (GB 32100-2015): 18 characters, the last one a check digit (modulo 31).</summary>
public static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>What is wrong with the code, in Chinese; null when nothing is.</summary>
    public static string? Problem(string code)
    {
        if (code.Length != 18)
        {
            return $"统一社会信用代码应为18位，实为{code.Length}位";
        }

        if (code.FirstOrDefault(c => !Alphabet.Contains(c)) is var wrong && wrong != '\0')
        {
            return $"统一社会信用代码含有不允许的字符“{wrong}”";
        }

        var expected = CheckDigit(code);
        return code[17] == expected ? null : $"统一社会信用代码校验位应为{expected}，实为{code[17]}";
    }

    private static char CheckDigit(string code) =>
        Alphabet[(31 - (Weights.Select((weight, i) => weight * Alphabet.IndexOf(code[i])).Sum() % 31)) % 31];
}
