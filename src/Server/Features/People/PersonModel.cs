namespace Bases.Server.Features.People;

/// <summary>An account as its page shows it, with what can be chosen.</summary>
/// <param name="Scopes">Scoped groups that exist: value and label, by kind.</param>
/// <param name="Problems">By field, when the form was refused.</param>
public sealed record PersonModel(
    PersonLine Person,
    IReadOnlyList<(string Kind, IReadOnlyList<(string Value, string Label)> Options)> Scopes,
    IReadOnlyDictionary<string, string> Problems,
    bool IsSelf
);

/// <summary>The form of an account.</summary>
/// <param name="UserName">Chosen once, when the account is opened.</param>
public sealed record PersonForm(
    string? UserName,
    string? DisplayName,
    string? Email,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Groups
)
{
    public static PersonForm Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new PersonForm(form["userName"], form["displayName"], form["email"], form["roles"]!, form["groups"]!);
    }
}

/// <summary>A new account before it is opened.</summary>
/// <param name="Problems">By field, when it was refused.</param>
public sealed record NewPersonModel(
    PersonForm Form,
    IReadOnlyList<(string Kind, IReadOnlyList<(string Value, string Label)> Options)> Scopes,
    IReadOnlyDictionary<string, string> Problems
);
