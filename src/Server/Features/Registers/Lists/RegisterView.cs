using Bases.Register;
using Bases.Register.Codes;
using Bases.Server.Wording;

namespace Bases.Server.Features.Registers.Lists;

/// <summary>What a list reads: a register as it was recorded, looked at as of a day.</summary>
/// <param name="Day">The day on which host, leader, state and the like are taken.</param>
/// <param name="Confidential">The reader supervises: he sees who objects and what is not verified yet.</param>
public sealed record RegisterView(IRegister Register, DateOnly Day, Words Words, bool Confidential)
{
    public string Label(Enum? value) =>
        value is null ? "" : Words[Bases.Register.Labels.Label.Of(value).Zh, Bases.Register.Labels.Label.Of(value).En];

    public string Code(string list, string? code) =>
        Register.Find<CodeList>(list)?.Find(code) is { } found ? Words[found.Zh, found.En] : code ?? "";

    public string HostName(string? hostId) => hostId is null ? "" : Register.Find<Host>(hostId)?.Name ?? hostId;

    public string City(string? hostId) => hostId is null ? "" : Register.Find<Host>(hostId)?.City ?? "";

    public string PersonName(string? personId) =>
        personId is null ? "" : Register.Find<Bases.Register.People.Person>(personId)?.Name ?? personId;
}
