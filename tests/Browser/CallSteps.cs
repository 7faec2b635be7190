using System.Text.Json.Nodes;

namespace Bases.Browser.Tests;

/// <summary>The steps that every story of a call takes, by the people who take them (articles 13 to 18).</summary>
internal static class CallSteps
{
    extension(Site site)
    {
        /// <summary>Drafted by one, approved by another; it opens at ten.</summary>
        public async Task ApproveCallAsync(string title)
        {
            var manager = await site.AsAsync("call1");
            await manager.Page.GotoAsync("/calls");
            await manager.Page.ClickAsync("form[action='/calls'] button");
            await manager.FormAsync();
            await manager.FillAsync(Paper.Call());
            await manager.HandInAsync();
            await (await site.AsAsync("release1")).DoAsync("审批申报通知", new JsonObject { ["decision"] = "approve" }, title);
        }

        /// <summary>Each of them declares that he has no conflict, pledges, and gives his points.</summary>
        public async Task ReviewAsync(IEnumerable<string> experts, string about = "")
        {
            foreach (var id in experts)
            {
                var expert = await site.AsAsync(id.ToLowerInvariant());
                await expert.DoAsync("声明是否回避", new JsonObject { ["conflict"] = "none" }, about);
                await expert.DoAsync("签署评审承诺", new JsonObject { ["accepted"] = true }, about);
                await expert.DoAsync("打分并提出意见", Paper.Review(), about);
            }
        }

        /// <summary>After the close every application is agreed to, and a second person releases it.</summary>
        public async Task AgreeAsync(string title)
        {
            await site.MoveClockAsync("2026-12-04T17:31");
            var decider = await site.AsAsync("decide1");
            await decider.OpenTaskAsync("作出认定结论", title);
            var rows = (await decider.ValuesAsync())["rows"];
            await decider.HandInAsync(
                new JsonObject
                {
                    ["minutesReference"] = "厅务会纪要〔2026〕9号",
                    ["rows"] = Paper.Rows(rows, new JsonObject { ["conclusion"] = "agree", ["reason"] = "国别与领域布局合理。" }),
                }
            );
            await (await site.AsAsync("release1")).DoAsync("复核签发认定结论", new JsonObject { ["decision"] = "release" }, title);
        }

        /// <summary>The naming document of the day on which the clock stands, drafted by one and released by another.</summary>
        public async Task IssueNamingAsync(string title)
        {
            await (await site.AsAsync("call1")).DoAsync(
                "起草命名文件",
                new JsonObject
                {
                    ["documentNumber"] = "鄂科技发〔2026〕88号",
                    ["issuedOn"] = "2026-12-14",
                    ["title"] = "关于命名湖北省国际科技合作基地的通知",
                },
                title
            );
            await (await site.AsAsync("release1")).DoAsync("签发命名文件", new JsonObject { ["decision"] = "release" }, title);
        }
    }
}
