using System.Text.Json.Nodes;
using Bases.Activities.RuleCheck;
using Bases.Cli.CommandLine;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Json;

namespace Bases.Cli.Check;

internal sealed class ApplicationsCheck : ICheck
{
    public string Name => "applications";

    public string Summary => "every rule of articles 6, 8 to 14 and 29 for every application (--from DIR)";

    public IReadOnlyList<JsonObject> Run(Arguments arguments)
    {
        var data = CheckedRegister.Load(
            arguments.Needed(CheckCommand.From),
            "applications.json",
            "bases.json",
            "calls.json",
            "hosts.json",
            "persons.json"
        );
        return
        [
            .. data
                .Register.All<Application>()
                .SelectMany(application =>
                    ApplicationJudge
                        .Judge(data.Register, data.Decisions, application, AfterTheClose(data.Register, application))
                        .Select(result => new JsonObject
                        {
                            ["applicationId"] = application.ApplicationId,
                            ["ruleId"] = result.RuleId,
                            ["severity"] = RegisterJson.Name(result.Severity),
                            ["outcome"] = RegisterJson.Name(result.Outcome),
                            ["reason"] = result.Reason,
                        })
                ),
        ];
    }

    // What was never handed in was not handed in in time, whenever it is asked.
    private static DateTimeOffset AfterTheClose(IRegister register, Application application) =>
        register.Find<Call>(application.CallId)?.ClosesAt.AddSeconds(1) ?? DateTimeOffset.UtcNow;
}
