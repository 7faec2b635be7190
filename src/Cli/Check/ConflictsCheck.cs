using System.Text.Json.Nodes;
using Bases.Cli.CommandLine;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Experts;
using Bases.Register.Policies;

namespace Bases.Cli.Check;

internal sealed class ConflictsCheck : ICheck
{
    public string Name => "conflicts";

    public string Summary => "experts who may not review an application, and why (--from DIR --call ID)";

    public IReadOnlyList<JsonObject> Run(Arguments arguments)
    {
        var register = CheckedRegister
            .Load(arguments.Needed(CheckCommand.From), "applications.json", "calls.json", "experts.json", "hosts.json")
            .Register;
        var id = arguments.Needed(CheckCommand.Call);
        var call = register.Find<Call>(id) ?? throw new CouldNotRunException($"There is no call {id}.");
        var policy = Policy.On(register, call.ReferenceDate);
        return
        [
            .. from application in register.All<Application>()
            where application.CallId == call.CallId
            from expert in register.All<Expert>()
            let rules = ConflictRules.Of(expert, application, call, register, policy)
            where rules.Count > 0
            select new JsonObject
            {
                ["applicationId"] = application.ApplicationId,
                ["expertId"] = expert.ExpertId,
                ["excluded"] = true,
                ["rules"] = new JsonArray([.. rules.Select(rule => (JsonNode)rule)]),
            },
        ];
    }
}
