using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Register.Applications;
using Bases.Register.Json;

namespace Bases.Activities.Applications;

/// <summary>
/// 申报书 as form data and as a register entry. The two have the same shape except for the files
/// (<c>files.CODE: [{fileId, fileName}]</c> in the form) and the events of each year (a list in the form).
/// What an office writes is never taken from a form.
/// </summary>
public static class ApplicationForm
{
    private static readonly string[] OfficeOwned =
    [
        "applicationId",
        "callId",
        "hostId",
        "submittedAt",
        "recommendation",
        "integrityFindings",
        "status",
        "receiptNumber",
        "ruleResults",
        "overrides",
        "supplementRequests",
        "amendments",
        "formalCheck",
        "withdrawal",
        "rulePackId",
        "redesignatesBaseId",
    ];

    /// <summary>The application with the content of the form.</summary>
    /// <exception cref="JsonException">The form holds something that is not of the kind it should be.</exception>
    public static Application Merge(Application application, JsonObject form, DateTimeOffset now)
    {
        var entry = ToNode(application);
        foreach (var (name, value) in form)
        {
            if (!OfficeOwned.Contains(name) && name is not "files")
            {
                entry[name] = value?.DeepClone();
            }
        }

        EventsToYears(entry["branchFacts"] as JsonObject);
        if (form["files"] is JsonObject files)
        {
            AddFiles(entry, files, now);
        }

        return Clean(entry).Deserialize<Application>(RegisterJson.Options) ?? throw new JsonException("The form is empty.");
    }

    /// <summary>The form's data of an application.</summary>
    public static JsonObject Of(Application application)
    {
        var form = ToNode(application);
        foreach (var name in OfficeOwned)
        {
            form.Remove(name);
        }

        form["files"] = new JsonObject(
            application
                .Attachments.GroupBy(attachment => attachment.Code)
                .Select(group =>
                    KeyValuePair.Create(
                        group.Key,
                        (JsonNode?)
                            new JsonArray([
                                .. group.Select(file => new JsonObject { ["fileId"] = file.FileId, ["fileName"] = file.FileName }),
                            ])
                    )
                )
        );
        if (form["branchFacts"] is JsonObject facts && facts["eventsPerYear"] is JsonObject years)
        {
            facts["eventsByYear"] = new JsonArray([
                .. years.Select(year => new JsonObject
                {
                    ["year"] = int.Parse(year.Key, System.Globalization.CultureInfo.InvariantCulture),
                    ["count"] = year.Value?.DeepClone(),
                }),
            ]);
        }

        return form;
    }

    internal static JsonObject ToNode(Application application) =>
        JsonSerializer.SerializeToNode(application, RegisterJson.Options)!.AsObject();

    /// <summary>Files by document code join what was handed in; a code that comes again replaces the earlier files.</summary>
    internal static void AddFiles(JsonObject entry, JsonObject files, DateTimeOffset now)
    {
        foreach (var (code, list) in files)
        {
            if (list is not JsonArray { Count: > 0 } documents)
            {
                continue;
            }

            var attachments = entry["attachments"] as JsonArray ?? [];
            entry["attachments"] = new JsonArray([
                .. attachments
                    .Where(attachment => attachment?["code"]?.GetValue<string>() != code)
                    .Select(attachment => attachment!.DeepClone()),
                .. documents.Select(document => new JsonObject
                {
                    ["code"] = code,
                    ["fileId"] = document?["fileId"]?.DeepClone(),
                    ["fileName"] = document?["fileName"]?.DeepClone(),
                    ["attachedAt"] = now,
                }),
            ]);
            var codes = entry["documents"] as JsonArray ?? [];
            if (codes.All(existing => existing?.GetValue<string>() != code))
            {
                entry["documents"] = new JsonArray([.. codes.Select(existing => existing!.DeepClone()), code]);
            }
        }
    }

    /// <summary>An empty field of a form is no value.</summary>
    internal static JsonNode Clean(JsonNode node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (value is null || (value is JsonValue text && text.TryGetValue<string>(out var content) && content.Length == 0))
                    {
                        members.Remove(name);
                    }
                    else
                    {
                        Clean(value);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items.OfType<JsonNode>())
                {
                    Clean(item);
                }

                break;
        }

        return node;
    }

    private static void EventsToYears(JsonObject? facts)
    {
        if (facts?["eventsByYear"] is not JsonArray list)
        {
            return;
        }

        facts.Remove("eventsByYear");
        var years = new JsonObject();
        foreach (var row in list.OfType<JsonObject>().Where(row => row["year"] is not null))
        {
            years[row["year"]!.ToString()] = row["count"]?.DeepClone() ?? 0;
        }

        facts["eventsPerYear"] = years;
    }
}
