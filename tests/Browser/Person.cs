using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Bases.Browser.Tests;

/// <summary>Somebody who uses the pages: signs in, opens what is in the inbox, fills in forms and hands them in.</summary>
public sealed class Person(IPage page)
{
    public const string Password = "Bases-2026";

    public IPage Page => page;

    public async Task SignInAsync(string user)
    {
        await SignInAsync(user, Password);
        await page.Locator("h1", new PageLocatorOptions { HasText = "待办" }).WaitForAsync();
    }

    /// <summary>Signs in, wherever that leads.</summary>
    public async Task SignInAsync(string user, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#name", user);
        await page.FillAsync("#password", password);
        await page.ClickAsync("form[action='/sign-in'] button.btn-primary");
    }

    /// <summary>Opens a task from the inbox by its name and, where several cases wait, by what it is about.</summary>
    public async Task OpenTaskAsync(string name, string about = "")
    {
        await page.GotoAsync("/inbox");

        // What a timer brings comes a moment after its time.
        for (var i = 0; i < 40 && await Row(name, about).CountAsync() == 0; i++)
        {
            await Task.Delay(250);
            await page.ReloadAsync();
        }

        await Row(name, about).First.ClickAsync();
        await FormAsync();
    }

    /// <summary>Begins a procedure from the page 发起事项, for a base or a host where it is about one, and stands before its first form.</summary>
    public async Task BeginAsync(string process, string? subject = null)
    {
        await page.GotoAsync($"/begin?process={process}" + (subject is null ? "" : $"&subject={subject}"));
        await page.ClickAsync($"form[action='/begin/{process}'] button.btn");
        await FormAsync();
    }

    /// <summary>The form is there and can be handed in.</summary>
    public Task FormAsync() => page.Locator("button[data-form-action=submit]:not([disabled])").WaitForAsync();

    /// <summary>What the form shows now.</summary>
    public async Task<JsonObject> ValuesAsync() =>
        JsonNode.Parse(await page.Locator("bases-form script[data-values]").TextContentAsync() ?? "{}") as JsonObject ?? [];

    /// <summary>Fills in what the autosave keeps, and opens the form again as it was left.</summary>
    public async Task FillAsync(JsonObject more)
    {
        var values = await ValuesAsync();
        foreach (var (name, value) in more)
        {
            values[name] = value?.DeepClone();
        }

        var status = await page.EvaluateAsync<int>(
            """
            async data => {
              const answer = await fetch(document.querySelector('bases-form').getAttribute('draft-url'), {
                method: 'PUT',
                headers: { 'Content-Type': 'application/json', RequestVerificationToken: document.querySelector('meta[name=request-token]').content },
                body: JSON.stringify({ data: JSON.parse(data) }),
              });
              return answer.status;
            }
            """,
            values.ToJsonString()
        );
        status.ShouldBe(200, "the draft is kept");
        await page.ReloadAsync();
        await FormAsync();
    }

    /// <summary>Presses the one button, confirms its effect where it asks, and comes back to the inbox.</summary>
    public async Task HandInAsync()
    {
        await page.ClickAsync("button[data-form-action=submit]");
        var confirm = page.Locator("dialog.ask button[value=yes]");
        var refused = page.Locator(".problem-summary, .note.is-warn[role=status]");
        var inbox = page.Locator("h1", new PageLocatorOptions { HasText = "待办" });
        await confirm.Or(refused).Or(inbox).First.WaitForAsync();
        if (await confirm.IsVisibleAsync())
        {
            await confirm.ClickAsync();
            await refused.Or(inbox).First.WaitForAsync();
        }

        (await refused.CountAsync()).ShouldBe(0, await page.Locator("main").InnerTextAsync());
    }

    /// <summary>Attaches a file to the field with this label.</summary>
    public async Task AttachAsync(string label, string name, string type, byte[] content)
    {
        var field = page.Locator(
            ".fjs-form-field-document",
            new PageLocatorOptions { Has = page.Locator("label", new PageLocatorOptions { HasText = label }) }
        );
        await field
            .Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = type,
                    Buffer = content,
                }
            );
        await field.Locator("a", new LocatorLocatorOptions { HasText = name }).WaitForAsync();
    }

    public async Task AttachRequiredAsync()
    {
        foreach (var label in Paper.RequiredFiles)
        {
            await AttachAsync(label, $"{label}.pdf", "application/pdf", Paper.Pdf);
        }
    }

    /// <summary>Applies for the demonstration's open call with the form of a sample application, under a name of its own.</summary>
    public async Task ApplyAsync(string sample, string baseName)
    {
        await page.GotoAsync("/applications");
        await page.Locator(".open-call a").First.ClickAsync();
        await page.ClickAsync("form[action='/applications'] button");
        await FormAsync();
        var form = Paper.Application(sample);
        form["proposedBaseName"] = baseName;
        await FillAsync(form);
        await AttachRequiredAsync();
        await HandInAsync();
    }

    /// <summary>Opens the page of a case from the list of applications.</summary>
    public async Task OpenCaseAsync(string baseName)
    {
        await page.GotoAsync("/applications?state=all");
        await page.Locator("a.row-link", new PageLocatorOptions { HasText = baseName }).First.ClickAsync();
        await page.Locator("h1", new PageLocatorOptions { HasText = baseName }).WaitForAsync();
    }

    /// <summary>Does one of the things that the case page offers, with a reason, and confirms it.</summary>
    public async Task ActAsync(string action, string reason, string? choice = null)
    {
        var card = page.Locator(".case-action", new PageLocatorOptions { HasText = action });
        await card.Locator("summary").ClickAsync();
        if (choice is not null)
        {
            await card.Locator("select").SelectOptionAsync(new SelectOptionValue { Value = choice });
        }

        await card.Locator("textarea").FillAsync(reason);
        await card.Locator("form button.btn").ClickAsync();
        await page.ClickAsync("dialog.ask button[value=yes]");
        await page.Locator("[role=status]", new PageLocatorOptions { HasText = "已办理" }).WaitForAsync();
    }

    public async Task DoAsync(string task, JsonObject form, string about = "")
    {
        await OpenTaskAsync(task, about);
        await FillAsync(form);
        await HandInAsync();
    }

    /// <summary>Fills in the form that is open, and hands it in.</summary>
    public async Task HandInAsync(JsonObject form)
    {
        await FillAsync(form);
        await HandInAsync();
    }

    /// <summary>Presses a button that asks before it acts, and says yes.</summary>
    public async Task PressAsync(string button)
    {
        await page.ClickAsync(button);
        await page.ClickAsync("dialog.ask button[value=yes]");
    }

    /// <summary>The page says what happened, and not that something was refused.</summary>
    public async Task ToldAsync(string what)
    {
        var told = page.Locator("[role=status]", new PageLocatorOptions { HasText = what });
        await told.Or(page.Locator(".problem-summary, .nothing > h1")).First.WaitForAsync();
        (await told.CountAsync()).ShouldBe(1, await page.Locator("body").InnerTextAsync());
    }

    /// <summary>Whether the inbox holds such a task.</summary>
    public async Task<bool> HasTaskAsync(string name, string about = "")
    {
        await page.GotoAsync("/inbox");
        return await Row(name, about).CountAsync() > 0;
    }

    public async Task<string> TextAsync(string address)
    {
        await page.GotoAsync(address);
        return await page.Locator("main").InnerTextAsync();
    }

    private ILocator Row(string name, string about) =>
        page.Locator("tr", new PageLocatorOptions { HasText = about }).Locator("a.row-link", new LocatorLocatorOptions { HasText = name });
}
