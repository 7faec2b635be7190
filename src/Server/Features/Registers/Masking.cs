namespace Bases.Server.Features.Registers;

/// <summary>Personal data are masked unless somebody who may asks for them, with a reason on record (catalogue §6).</summary>
internal static class Masking
{
    /// <summary>Members of register entries that hold personal data, at whatever depth.</summary>
    private static readonly HashSet<string> PersonalMembers = new(StringComparer.OrdinalIgnoreCase)
    {
        "email",
        "contactEmail",
        "leadEmail",
        "phone",
        "mobile",
        "contact",
        "contacts",
        "idNumber",
        "bankAccount",
        "account",
        "titleLevel",
        "equivalentCapabilityEvidence",
        "objector",
        "address",
    };

    /// <param name="path">E.g. <c>coordinators[0].phone</c>: personal when any member on the way is.</param>
    public static bool IsPersonal(string path) => path.Split('.').Any(member => PersonalMembers.Contains(member.Split('[')[0]));

    /// <summary>As much as tells two apart and not more: <c>z***@kjt.example</c>, <c>138***4321</c>.</summary>
    public static object? Mask(object? value) =>
        value switch
        {
            null or "" => value,
            string text when text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at => $"{text[0]}***{text[at..]}",
            string { Length: >= 11 } text when text.All(char.IsAsciiDigit) => $"{text[..3]}***{text[^4..]}",
            _ => "***",
        };
}
