using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Panels;
using Bases.Register.Codes;
using Bases.Register.NamedBases;
using Bases.Register.NationalBases;
using Bases.Register.People;

namespace Bases.Activities.NationalBases;

[Activity(
    "national.prepare",
    "准备纳入申请",
    "Opens the admission of a national base and fills in what the register knows of it (article 30)."
)]
internal sealed class PrepareAdmission : Activity<PrepareAdmission.Input, PrepareAdmission.Output>
{
    public sealed record Input
    {
        [Label("纳入编号")]
        public required string AdmissionId { get; init; }

        [Label("依托单位编号")]
        public required string HostId { get; init; }

        [Label("基地编号")]
        public string? BaseId { get; init; }
    }

    public sealed record Output(
        [property: Label("政策参数")] JsonObject Policy,
        [property: Label("单位意见")] NationalConsentForm NationalConsent,
        [property: Label("负责人选项")] IReadOnlyList<Choice> People,
        [property: Label("技术领域选项")] IReadOnlyList<Choice> Fields,
        [property: Label("国家（地区）选项")] IReadOnlyList<Choice> Countries
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        register.Require<Bases.Register.Hosts.Host>(input.HostId);
        var known = input.BaseId is { } id ? register.Require<Base>(id) : NotJoined(context, input.HostId);
        register.Put(
            new NationalAdmission
            {
                AdmissionId = input.AdmissionId,
                HostId = input.HostId,
                BaseId = known?.BaseId,
            }
        );
        return Done(
            new Output(
                context.Policy.ToJson(),
                new NationalConsentForm
                {
                    Name = known is null ? null : register.NameOf(known),
                    RecognisedOn = known?.DesignatedOn,
                    TechnicalFieldCode = known?.TechnicalFieldCode,
                    LeaderPersonId = known?.LeaderOn(context.Today),
                    MainCountry = known?.MainCountry,
                },
                [
                    .. register
                        .All<Person>()
                        .Where(person => person.EmployerHostId == input.HostId)
                        .OrderBy(person => person.PersonId, StringComparer.Ordinal)
                        .Select(person => new Choice($"{person.Name}（{person.PersonId}）", person.PersonId)),
                ],
                Choices.Of(register, CodeList.Fields),
                Choices.Abroad(register)
            )
        );
    }

    /// <summary>A national base of the host that the register knows and that has not joined.</summary>
    private static Base? NotJoined(ActivityContext context, string hostId) =>
        context
            .Register.All<Base>()
            .Where(named => named.HostId == hostId && named.Regime == BaseRegime.NationalNotJoined)
            .OrderBy(named => named.BaseId, StringComparer.Ordinal)
            .FirstOrDefault();
}
