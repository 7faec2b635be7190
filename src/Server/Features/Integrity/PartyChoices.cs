using System.Text.Json.Nodes;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Applications;
using Bases.Register.NamedBases;
using Bases.Register.People;
using Bases.Server.Features.Tasks;

namespace Bases.Server.Features.Integrity;

/// <summary>Units, people, applications and bases as choices of a form: nobody types numbers.</summary>
internal abstract class PartyChoices : IFormSupply
{
    public abstract string Name { get; }

    public Task<JsonNode?> ValueAsync(TaskItem task, CancellationToken cancellation) =>
        Task.FromResult<JsonNode?>(
            new JsonArray([
                .. Choices()
                    .OrderBy(choice => choice.Value, StringComparer.Ordinal)
                    .Select(choice => new JsonObject { ["value"] = choice.Value, ["label"] = choice.Label }),
            ])
        );

    protected abstract IEnumerable<(string Value, string Label)> Choices();
}

internal sealed class HostChoices(RegisterMemory register) : PartyChoices
{
    public override string Name => "hostChoices";

    protected override IEnumerable<(string Value, string Label)> Choices() =>
        register.Current.All<Host>().Select(host => (host.HostId, $"{host.Name}（{host.City}）"));
}

internal sealed class PersonChoices(RegisterMemory register) : PartyChoices
{
    public override string Name => "personChoices";

    protected override IEnumerable<(string Value, string Label)> Choices() =>
        register
            .Current.All<Person>()
            .Select(person =>
                (person.PersonId, $"{person.Name}（{register.Current.Find<Host>(person.EmployerHostId ?? "")?.Name ?? person.PersonId}）")
            );
}

internal sealed class ApplicationChoices(RegisterMemory register) : PartyChoices
{
    public override string Name => "applicationChoices";

    protected override IEnumerable<(string Value, string Label)> Choices() =>
        register
            .Current.All<Application>()
            .Where(application => application.SubmittedAt is not null)
            .Select(application =>
                (application.ApplicationId, $"{application.ProposedBaseName ?? application.ApplicationId}（{application.ApplicationId}）")
            );
}

internal sealed class BaseChoices(RegisterMemory register) : PartyChoices
{
    public override string Name => "baseChoices";

    protected override IEnumerable<(string Value, string Label)> Choices() =>
        register
            .Current.All<Base>()
            .Where(named => named.Status == BaseStatus.Effective)
            .Select(named => (named.BaseId, $"{named.Name ?? named.BaseId}（{named.BaseNumber ?? named.BaseId}）"));
}
