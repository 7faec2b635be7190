using Bases.Register;
using Bases.Register.Codes;

namespace Bases.Activities.Panels;

/// <summary>Options of a form from the register's code lists.</summary>
internal static class Choices
{
    public static IReadOnlyList<Choice> Of(IRegister register, string list) =>
        [.. Codes(register, list).Select(code => new Choice(code.Zh, code.Id))];

    /// <summary>Countries and regions outside the mainland (I-9).</summary>
    public static IReadOnlyList<Choice> Abroad(IRegister register) =>
        [.. Codes(register, CodeList.Countries).Where(code => !code.IsMainland).Select(code => new Choice(code.Zh, code.Id))];

    private static IReadOnlyList<Code> Codes(IRegister register, string list) => register.Find<CodeList>(list)?.Codes ?? [];
}
