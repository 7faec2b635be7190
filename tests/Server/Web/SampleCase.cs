namespace Bases.Server.Tests.Web;

/// <summary>A started sample procedure, by its keys.</summary>
internal sealed record SampleCase(string Instance, string Task)
{
    public static async Task<SampleCase> StartAsync(ServerFixture server)
    {
        var program = server.Program("operator1");
        var started = await Visitor.JsonAsync(program.PostAsync("/v2/process-instances", new { processDefinitionId = "sample" }));
        var instance = started["processInstanceKey"]!.GetValue<string>();
        var tasks = await Visitor.JsonAsync(
            program.PostAsync("/v2/user-tasks/search", new { filter = new { processInstanceKey = instance } })
        );
        return new SampleCase(instance, tasks["items"]![0]!["userTaskKey"]!.GetValue<string>());
    }

    /// <summary>CREATED, COMPLETED or CANCELED.</summary>
    public async Task<string> StateAsync(ServerFixture server)
    {
        var program = server.Program("operator1");
        var tasks = await Visitor.JsonAsync(
            program.PostAsync("/v2/user-tasks/search", new { filter = new { processInstanceKey = Instance } })
        );
        return tasks["items"]![0]!["state"]!.GetValue<string>();
    }
}
