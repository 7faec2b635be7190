using System.Text.Json.Nodes;
using Bases.Browser.Tests;

namespace Bases.Crash.Tests;

/// <summary>The procedure of designation with everything that a crash could tear: timers, messages, documents, numbers, mails.</summary>
internal static class DesignationStory
{
    private const string Call = "ZJ202601";
    private const string Application = "SQ20260001";
    private const string Publicity = "PUB-" + Call;

    private static readonly string[] RequiredFiles =
    [
        "application_form",
        "implementation_plan",
        "cooperation_agreement",
        "legal_person_certificate",
    ];

    public static async Task TellAsync(Story story, ServerProcess server)
    {
        await OpenCallAsync(story, server);
        await ApplyAsync(story, server);
        await RejectForIntegrityAsync(story);
        await CheckAsync(story);
        await ReviewAsync(story, server);
        await DecideAsync(story);
        await ObjectAsync(story, server);
        await NameAsync(story);
    }

    private static async Task OpenCallAsync(Story story, ServerProcess server)
    {
        var manager = await server.AsAsync("call1");
        await story.SendAsync("begin a call", manager, "/calls", "/calls");
        await story.DoAsync("draft the call", "call1", Call, "draft-call", Paper.Call());
        await story.DoAsync("approve the call", "release1", Call, "approve-call", new JsonObject { ["decision"] = "approve" });
        await story.MoveAsync("the call opens", "2026-11-20T10:01");
    }

    private static async Task ApplyAsync(Story story, ServerProcess server)
    {
        var applicant = await server.AsAsync("applicant-h01");
        await story.SendAsync(
            "begin an application",
            applicant,
            $"/applications/new?call={Call}",
            "/applications",
            ("callId", Call),
            ("hostId", "H01")
        );
        var idle = await server.AsAsync("applicant-h05");
        await story.SendAsync(
            "begin an application that stays a draft",
            idle,
            $"/applications/new?call={Call}",
            "/applications",
            ("callId", Call),
            ("hostId", "H05")
        );
        var files = new JsonObject();
        foreach (var document in RequiredFiles)
        {
            files[document] = new JsonArray(await story.UploadAsync("attach " + document, "applicant-h01", Application, "fill", document));
        }

        var form = Paper.Application("A001");
        form["files"] = files;
        await story.DoAsync("submit the application", "applicant-h01", Application, "fill", form);
    }

    /// <summary>Article 29, against an application that is in publicity.</summary>
    private static async Task RejectForIntegrityAsync(Story story)
    {
        const string finding = "FX-2026-1";
        await story.CallAsync(
            "begin a finding",
            "operator1",
            "/v2/process-instances",
            new
            {
                processDefinitionId = "integrity-finding",
                businessId = finding,
                variables = new { findingId = finding },
            }
        );
        await story.DoAsync(
            "record the finding",
            "supervisor1",
            finding,
            "record-finding",
            new JsonObject
            {
                ["applicationId"] = "A034",
                ["kind"] = "false_material",
                ["stage"] = "application",
                ["foundOn"] = "2026-11-20",
                ["facts"] = "合作协议系伪造，已向合作方核实。",
            }
        );
        await story.DoAsync(
            "verify the finding and reject",
            "release1",
            finding,
            "verify-finding",
            new JsonObject
            {
                ["confirmed"] = "yes",
                ["severeSocialImpact"] = false,
                ["reason"] = "证据确凿。",
            }
        );
    }

    private static async Task CheckAsync(Story story)
    {
        await story.DoAsync("recommend", "bureau-wuhan", Application, "municipal-check", Paper.Recommendation());
        var found = await story.ShownAsync("formal1", Application, "formal-check");
        await story.DoAsync(
            "accept",
            "formal1",
            Application,
            "formal-check",
            new JsonObject
            {
                ["overrides"] = Paper.Rows(found["overrides"], new JsonObject { ["reason"] = "两个基地的技术路线不同，同意受理。" }),
                ["humanDecisions"] = Paper.Rows(
                    found["humanDecisions"],
                    new JsonObject { ["decision"] = "PASS", ["reason"] = "经核实符合。" }
                ),
                ["decision"] = "accept",
                ["reason"] = "符合申报条件。",
            }
        );
    }

    private static async Task ReviewAsync(Story story, ServerProcess server)
    {
        var panel = await story.ShownAsync("review1", Application, "confirm-panel");
        var experts = panel["expertIds"]!.AsArray().Select(id => id!.GetValue<string>()).ToList();
        await story.DoAsync("appoint the panel", "review1", Application, "confirm-panel", []);
        foreach (var expert in experts.Take(4))
        {
            await ReviewAsync(story, expert);
        }

        // The fifth expert is silent: reminded, then replaced.
        await story.MoveAsync("remind the expert and the drafts", "2026-12-01T09:01");
        await story.MoveAsync("close the call and replace the expert", "2026-12-05T00:01");
        var substitute = World.Scalar<string>(
            server.Folder,
            "SELECT candidate_groups FROM tasks WHERE business_key = @0 AND element_id = 'declare-conflict' AND state = 0",
            Application
        );
        await ReviewAsync(story, substitute.Split('"')[1]["expert:".Length..]);
        await story.DoAsync("sum up the reviews", "review1", Application, "review-summary", []);
    }

    private static async Task ReviewAsync(Story story, string expert)
    {
        var user = expert.ToLowerInvariant();
        var group = "expert:" + expert;
        await story.DoAsync($"{expert} declares", user, Application, "declare-conflict", new JsonObject { ["conflict"] = "none" }, group);
        await story.DoAsync($"{expert} pledges", user, Application, "pledge", new JsonObject { ["accepted"] = true }, group);
        await story.DoAsync($"{expert} scores", user, Application, "score", Paper.Review(), group);
    }

    private static async Task DecideAsync(Story story)
    {
        var sheet = await story.ShownAsync("decide1", Call, "decide");
        await story.DoAsync(
            "decide",
            "decide1",
            Call,
            "decide",
            new JsonObject
            {
                ["minutesReference"] = "厅务会纪要〔2026〕9号",
                ["rows"] = Paper.Rows(sheet["rows"], new JsonObject { ["conclusion"] = "agree", ["reason"] = "国别与领域布局合理。" }),
            }
        );
        await story.DoAsync("release the decision", "release1", Call, "release-decision", new JsonObject { ["decision"] = "release" });
        await story.DoAsync("publish", "call1", Call, "publish-publicity", []);
    }

    private static async Task ObjectAsync(Story story, ServerProcess server)
    {
        var visitor = server.Nobody();
        await story.SendAsync(
            "object",
            visitor,
            $"/portal/publicity/{Publicity}/objection",
            $"/portal/publicity/{Publicity}/objection",
            ("applicationId", Application),
            ("kind", "person"),
            ("objectorName", "甄实名"),
            ("contact", "zhen@people.example"),
            ("facts", "申报书所列合作协议的签署日期与事实不符，请核实。"),
            ("pledge", "yes")
        );
        var objection = World.Scalar<string>(
            server.Folder,
            "SELECT business_key FROM instances WHERE process_id = 'objection' ORDER BY key DESC LIMIT 1"
        );
        await story.DoAsync(
            "contact the objector",
            "supervisor1",
            objection,
            "contact",
            new JsonObject
            {
                ["contactedOn"] = "2026-12-05",
                ["channel"] = "phone",
                ["identity"] = "confirmed",
                ["record"] = "已电话核实身份。",
            }
        );
        await story.DoAsync(
            "close the objection",
            "supervisor1",
            objection,
            "verify",
            new JsonObject
            {
                ["outcome"] = "unfounded",
                ["finding"] = "经核实，协议真实有效。",
                ["reply"] = "您反映的问题经核实不成立。",
            }
        );
        await story.MoveAsync("the publicity ends", "2026-12-14T09:00");
    }

    private static async Task NameAsync(Story story)
    {
        await story.DoAsync(
            "draft the naming",
            "call1",
            Call,
            "draft-naming",
            new JsonObject
            {
                ["documentNumber"] = "鄂科技发〔2026〕88号",
                ["issuedOn"] = "2026-12-14",
                ["title"] = "关于命名湖北省国际科技合作基地的通知",
            }
        );
        await story.DoAsync("issue the naming document", "release1", Call, "release-naming", new JsonObject { ["decision"] = "release" });
        await story.DoAsync(
            "award the plaques",
            "call1",
            Call,
            "award-plaques",
            new JsonObject
            {
                ["mode"] = "together",
                ["heldOn"] = "2026-12-15",
                ["place"] = "省科技厅",
            }
        );
    }
}
