using System.Text.Json.Nodes;
using Bases.Activities.Assessment;
using Bases.Cli.CommandLine;
using Bases.Register.NamedBases;

namespace Bases.Cli.Check;

internal sealed class BasesCheck : ICheck
{
    public string Name => "bases";

    public string Summary => "what is to be done about every base (--from DIR --as-of DATE)";

    public IReadOnlyList<JsonObject> Run(Arguments arguments)
    {
        var data = CheckedRegister.Load(arguments.Needed(CheckCommand.From), "bases.json", "hosts.json");
        var day = Dates.Parse(arguments.Needed(CheckCommand.AsOf));
        return
        [
            .. data
                .Register.All<Base>()
                .Select(named =>
                {
                    var actions = BaseJudge.Judge(data.Register, data.Decisions, named, day);
                    return new JsonObject
                    {
                        ["baseId"] = named.BaseId,
                        ["actions"] = new JsonArray([.. actions.Select(action => (JsonNode)action.Name)]),
                        ["reasons"] = new JsonArray([.. actions.Select(action => (JsonNode)action.Reason)]),
                    };
                }),
        ];
    }
}
