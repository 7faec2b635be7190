namespace Bases.Server.Features.SignIn;

/// <param name="Back">Where to go afterwards.</param>
/// <param name="Problem">Why the last attempt failed.</param>
public sealed record SignInModel(string Name, string Back, string? Problem);
