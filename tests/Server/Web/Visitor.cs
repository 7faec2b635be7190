using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bases.Server.Demonstration;

namespace Bases.Server.Tests.Web;

/// <summary>Somebody at a browser (cookies, tokens of pages), or a program.</summary>
public sealed partial class Visitor(HttpClient client)
{
    private string? token;

    public void UseBasic(string user) =>
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{DemonstrationPeople.Password}"))
        );

    /// <summary>Every request from now on is the same one, sent again.</summary>
    public void Repeat(string id)
    {
        client.DefaultRequestHeaders.Remove(Access.RequestIdentity.Header);
        client.DefaultRequestHeaders.Add(Access.RequestIdentity.Header, id);
    }

    public async Task SignInAsync(string user)
    {
        await PageAsync("/sign-in");
        var answer = await PostFormAsync("/sign-in", ("name", user), ("password", DemonstrationPeople.Password));
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        await PageAsync("/inbox");
    }

    /// <summary>Asks for a page as a browser does, and keeps the token on it.</summary>
    public async Task<HttpResponseMessage> PageAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        token = Token().Match(text) is { Success: true } found ? found.Groups[1].Value : token;
        return answer;
    }

    /// <summary>The page's source; it has to be there.</summary>
    public async Task<string> TextAsync(string path)
    {
        var answer = await PageAsync(path);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>What the form of a task shows.</summary>
    public async Task<JsonObject> ValuesAsync(string task) =>
        (JsonObject)JsonNode.Parse(Values().Match(await TextAsync($"/tasks/{task}")).Groups[1].Value)!;

    /// <summary>The form of a task as its page has it.</summary>
    public async Task<JsonObject> SchemaAsync(string task) =>
        (JsonObject)JsonNode.Parse(Schema().Match(await TextAsync($"/tasks/{task}")).Groups[1].Value)!;

    public async Task<HttpResponseMessage> PostFormAsync(string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([
                .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
                KeyValuePair.Create("__RequestVerificationToken", token ?? ""),
            ]),
        };
        request.Headers.Accept.ParseAdd("text/html");
        return await client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body));

    public Task<HttpResponseMessage> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, JsonContent.Create(body));

    public Task<HttpResponseMessage> PostTextAsync(string path, string body) =>
        SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> UploadAsync(string path, string part, params (string Name, string Content)[] files)
    {
        var content = new MultipartFormDataContent();
        foreach (var file in files)
        {
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file.Content)), part, file.Name);
        }

        return SendAsync(HttpMethod.Post, path, content);
    }

    public Task<HttpResponseMessage> UploadBytesAsync(string path, string part, string name, byte[] file) =>
        SendAsync(HttpMethod.Post, path, new MultipartFormDataContent { { new ByteArrayContent(file), part, name } });

    /// <summary>Any method, with an empty JSON object.</summary>
    public Task<HttpResponseMessage> SendJsonAsync(HttpMethod method, string path) =>
        SendAsync(method, path, new StringContent("{}", Encoding.UTF8, "application/json"));

    /// <summary>Any method, with an empty form.</summary>
    public Task<HttpResponseMessage> SendFormAsync(HttpMethod method, string path) =>
        SendAsync(method, path, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token ?? "")]));

    /// <summary>Forgets the token, as a page of somebody else does not have it.</summary>
    public void LoseToken() => token = null;

    /// <summary>The JSON of an answer that has to be a success.</summary>
    public static async Task<JsonNode> JsonAsync(Task<HttpResponseMessage> sending)
    {
        var answer = await sending;
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text)!;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Accept.ParseAdd("application/json");
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        return await client.SendAsync(request);
    }

    [GeneratedRegex("data-schema>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Schema();

    [GeneratedRegex("data-values>(.*?)</script>")]
    private static partial Regex Values();

    [GeneratedRegex("name=\"request-token\" content=\"([^\"]+)\"")]
    private static partial Regex Token();
}
