using System.Text.RegularExpressions;

namespace Bases.Bench.Pages;

/// <summary>Somebody at a browser, who has signed in.</summary>
internal sealed partial class Reader(HttpClient client) : IDisposable
{
    public static async Task<Reader> SignInAsync(Uri address, string user, string password)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var reader = new Reader(client);
        var token = Token().Match(await reader.PageAsync("/sign-in")).Groups[1].Value;
        using var form = new FormUrlEncodedContent([
            new("name", user),
            new("password", password),
            new("__RequestVerificationToken", token),
        ]);
        using var answer = await client.PostAsync("/sign-in", form);
        return answer.StatusCode == System.Net.HttpStatusCode.Redirect
            ? reader
            : throw new InvalidOperationException($"{user} cannot sign in: {answer.StatusCode}.");
    }

    public async Task<string> PageAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"request-token\" content=\"([^\"]+)\"")]
    private static partial Regex Token();
}
