namespace Bases.Server.Features.Accounts;

/// <param name="Jurisdiction">What the account stands for, in words: units, areas, an expert.</param>
/// <param name="Temporary">The password was made up by somebody else and has to be changed first.</param>
/// <param name="Problems">By field, when the change was refused.</param>
public sealed record AccountModel(
    string UserName,
    string DisplayName,
    string? Email,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Jurisdiction,
    bool Temporary,
    IReadOnlyDictionary<string, string> Problems
);

/// <param name="Asked">What was typed; null before anything was asked.</param>
public sealed record ForgottenModel(string? Asked);

/// <param name="DisplayName">Whose password is set; null when the link is no longer good.</param>
public sealed record NewPasswordModel(string? DisplayName, string Name, string Token, IReadOnlyDictionary<string, string> Problems);
