using System.Text.Json.Nodes;
using Bases.Activities.PublicityCheck;
using Bases.Cli.CommandLine;
using Bases.Register.Json;
using Bases.Register.PublicNotices;

namespace Bases.Cli.Check;

internal sealed class PublicityCheck : ICheck
{
    public string Name => "publicity";

    public string Summary => "last day, objections and earliest naming of every published application (--from DIR)";

    public IReadOnlyList<JsonObject> Run(Arguments arguments)
    {
        var data = CheckedRegister.Load(arguments.Needed(CheckCommand.From), "publicity.json");
        return
        [
            .. data
                .Register.All<Publicity>()
                .SelectMany(publicity =>
                    publicity.ApprovedApplications.Select(applicationId =>
                    {
                        var clearance = ClearanceCheck.Of(data.Register, data.Decisions, publicity, applicationId, publicity.PublishedAt);
                        var row = new JsonObject
                        {
                            ["publicityId"] = publicity.PublicityId,
                            ["applicationId"] = applicationId,
                            ["lastDay"] = Dates.Text(clearance.LastDay.Date),
                            ["status"] = RegisterJson.Name(clearance.Status),
                            ["earliestDesignation"] = Dates.Text(clearance.EarliestDesignation),
                        };
                        if (clearance.LastDay.Provisional)
                        {
                            row["provisional"] = true;
                        }

                        return row;
                    })
                ),
        ];
    }
}
