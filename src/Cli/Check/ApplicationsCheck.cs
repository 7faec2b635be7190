using System.Text.Json.Nodes;
using Bases.Activities.RuleCheck;
using Bases.Cli.CommandLine;
using Bases.Register.Applications;
using Bases.Register.Json;

namespace Bases.Cli.Check;

internal sealed class ApplicationsCheck : ICheck
{
    public string Name => "applications";

    public string Summary => "every rule of articles 6, 8 to 14 and 29 for every application (--from DIR)";

    public IReadOnlyList<JsonObject> Run(Arguments arguments)
    {
        var data = CheckedRegister.Load(arguments.Needed(CheckCommand.From));
        return
        [
            .. data
                .Register.All<Application>()
                .SelectMany(application =>
                    ApplicationJudge
                        .Judge(data.Register, data.Decisions, application, DateTimeOffset.UtcNow)
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
}
