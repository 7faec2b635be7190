using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bases.Server.Access;
using Bases.Server.Tests.Web;

namespace Bases.Crash.Tests;

/// <summary>
/// A call from its draft to the plaques, told over HTTP. Each step has a name; where the story is told
/// with a plan of faults, the server dies at the planned point, is started again, and the same request is sent again.
/// </summary>
internal sealed partial class Story(ServerProcess server, FaultPlan? plan)
{
    private readonly List<(string Step, IReadOnlyList<string> World)> worlds = [];
    private readonly List<(string Step, string Fault)> killed = [];
    private readonly Dictionary<string, IReadOnlyList<string>> visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> repeated = new(StringComparer.Ordinal);

    /// <summary>What the store held after each step.</summary>
    public IReadOnlyList<(string Step, IReadOnlyList<string> World)> Worlds => worlds;

    /// <summary>Where the server was killed.</summary>
    public IReadOnlyList<(string Step, string Fault)> Killed => killed;

    /// <summary>The fault points that each step comes by, in their order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Visited => visited;

    /// <summary>Mails that arrived twice, by the step after which that was seen first.</summary>
    public IReadOnlyDictionary<string, int> Repeated => repeated;

    private string Folder => server.Folder;

    /// <summary>Answers a task of a case with its form: what the form shows, and what the person writes into it.</summary>
    public async Task DoAsync(string step, string user, string caseId, string element, JsonObject more, string group = "")
    {
        var task = TaskOf(caseId, element, group);
        var person = await server.AsAsync(user);
        var data = await FormAsync(person, task);
        foreach (var (name, value) in more)
        {
            data[name] = value?.DeepClone();
        }

        await TellAsync(step, () => person.PostAsync($"/tasks/{task}/completion", new { data, requestId = step }));
    }

    /// <summary>A form of a page: the token of the page makes it one request.</summary>
    public async Task<string> SendAsync(string step, Visitor person, string page, string path, params (string, string)[] fields)
    {
        await person.PageAsync(page);
        var answer = await TellAsync(step, () => person.PostFormAsync(path, [.. fields, (RequestIdentity.Field, Named(step))]));
        return answer.Headers.Location?.ToString() ?? "";
    }

    /// <summary>A program's request.</summary>
    public async Task CallAsync(string step, string user, string path, object body)
    {
        var program = server.Nobody();
        program.UseBasic(user);
        program.Repeat(Named(step));
        await TellAsync(step, () => program.PostAsync(path, body));
    }

    /// <summary>The clock goes to a time in Beijing; what falls due on the way happens.</summary>
    public async Task MoveAsync(string step, string to)
    {
        var operatorPerson = await server.AsAsync("operator1");
        await operatorPerson.PageAsync("/clock");
        var at = DateTime.Parse(to, CultureInfo.InvariantCulture);
        await TellAsync(
            step,
            () =>
            {
                // The clock runs, and does not go back: asked again, it is for the minute after.
                var wanted = at;
                at = at.AddMinutes(1);
                return operatorPerson.PostFormAsync("/clock", ("to", wanted.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture)));
            }
        );
    }

    public async Task<JsonObject> UploadAsync(string step, string user, string caseId, string element, string name)
    {
        var task = TaskOf(caseId, element);
        var person = await server.AsAsync(user);
        await person.PageAsync($"/tasks/{task}");
        var answer = await TellAsync(
            step,
            () =>
                person.UploadAsync(
                    $"/tasks/{task}/documents",
                    "file",
                    (name + ".pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
                )
        );
        return (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    /// <summary>What the form of a task shows to whoever opens it.</summary>
    public async Task<JsonObject> ShownAsync(string user, string caseId, string element)
    {
        return await FormAsync(await server.AsAsync(user), TaskOf(caseId, element));
    }

    private long TaskOf(string caseId, string element, string group = "") =>
        World.Scalar<long>(
            Folder,
            "SELECT key FROM tasks WHERE business_key = @0 AND element_id = @1 AND candidate_groups LIKE '%' || @2 || '%' AND state = 0 ORDER BY key LIMIT 1",
            caseId,
            element,
            group
        );

    private static async Task<JsonObject> FormAsync(Visitor person, long task)
    {
        var page = await (await person.PageAsync($"/tasks/{task}")).Content.ReadAsStringAsync();
        var shown = Shown().Match(page);
        return shown.Success ? JsonNode.Parse(WebUtility.HtmlDecode(shown.Groups[1].Value)) as JsonObject ?? [] : [];
    }

    private async Task<HttpResponseMessage> TellAsync(string step, Func<Task<HttpResponseMessage>> send)
    {
        var fault = plan?.Of(step);
        if (fault is not null)
        {
            await DieAsync(step, fault, send);
            await server.StartAsync();
        }

        await VisitsAsync();
        var answer = await send();
        ((int)answer.StatusCode).ShouldBeLessThan(400, $"{step}: {await answer.Content.ReadAsStringAsync()}");
        await QuietAsync(step);
        if (fault is not null && FaultPlan.BetweenAcceptanceAndRecord.Contains(fault))
        {
            await ServerProcess.UntilAsync(
                () => Task.FromResult(Twice() > repeated.Values.Sum()),
                $"{step}: the mail that was accepted and not recorded does not come again"
            );
        }

        visited[step] = await VisitsAsync();
        worlds.Add((step, World.Of(Folder)));
        if (Twice() - repeated.Values.Sum() is > 0 and var more)
        {
            repeated[$"{step}: {fault}"] = more;
        }

        return answer;
    }

    private int Twice() => server.Mails.GroupBy(mail => mail.MessageId).Count(same => same.Count() > 1);

    private async Task<IReadOnlyList<string>> VisitsAsync()
    {
        var answer = await (await server.AsAsync("operator1")).PageAsync("/faults");
        return JsonSerializer.Deserialize<string[]>(await answer.Content.ReadAsStringAsync())!;
    }

    private async Task DieAsync(string step, string fault, Func<Task<HttpResponseMessage>> send)
    {
        var program = await server.AsAsync("operator1");
        (await program.PostAsync($"/faults/{Uri.EscapeDataString(fault)}", new { })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        try
        {
            await send();
        }
        catch (HttpRequestException)
        {
            // The answer is lost with the server, as it is for a browser.
        }

        await server.DiedAsync($"{step}: {fault}");
        killed.Add((step, fault));
    }

    /// <summary>Nothing is on its way: what is due has fired, and the outbox is empty.</summary>
    private Task QuietAsync(string step) =>
        ServerProcess.UntilAsync(
            () => Task.FromResult(World.Scalar<long>(Folder, "SELECT count(*) FROM mails WHERE state IN (0, 1)") == 0),
            $"{step}: mails stay in the outbox\n{server.Output}"
        );

    private static string Named(string step) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(step))[..Math.Min(60, step.Length * 2)];

    [GeneratedRegex("<script type=\"application/json\" data-values>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
