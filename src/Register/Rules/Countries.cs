using Bases.Register.Codes;

namespace Bases.Register.Rules;

/// <summary>The code list of countries and regions, as articles 8(2), 10(2) and 11 use it.</summary>
public sealed class Countries(CodeList? list)
{
    /// <summary>国（境）外: any country, and 香港、澳门、台湾 as regions; never mainland China (I-9).</summary>
    public bool IsAbroad(string? code) => list?.Find(code) is { IsMainland: false };

    /// <summary>Chinese name, or the code itself where the list does not know it.</summary>
    public string Name(string? code) => list?.Find(code)?.Zh ?? code ?? "未填写";
}
