using Microsoft.Playwright;

namespace Bases.Browser.Tests;

/// <summary>What a department brings along in tables: looked at row by row, taken over, found in the register, and given back.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ImportWalks(Site site)
{
    [Fact]
    public async Task Should_show_what_is_wrong_with_a_table_of_units()
    {
        var manager = await site.AsAsync("call1");
        await manager.Page.GotoAsync("/register");
        await manager.Page.ClickAsync("a[href='/register/hosts/import']");
        await UploadAsync(
            manager,
            "单位.csv",
            """
            单位名称,统一社会信用代码,单位类型,所在市州,隶属关系,注册日期,联系邮箱
            梁子湖蓝藻研究所（虚构）,12420000MB1A2B3C4R,research_edu,鄂州市,local,2015-03-01,lzh@hosts.example
            无代码研究所（虚构）,,research_edu,武汉市,local,2015-03-01,none@hosts.example
            """
        );

        var preview = await manager.Page.Locator("form[action='/register/hosts/import']").InnerTextAsync();
        preview.ShouldContain("梁子湖蓝藻研究所（虚构）");
        (await manager.Page.Locator("input[name=rows]:disabled").CountAsync()).ShouldBeGreaterThan(
            0,
            "a row without its code cannot come in"
        );
    }

    [Fact]
    public async Task Should_take_bases_of_earlier_years_over_find_them_in_the_register_and_give_them_back()
    {
        const string number = "鄂国合基2018088";
        var manager = await site.AsAsync("call1");
        await manager.Page.GotoAsync("/register/bases");
        await manager.Page.ClickAsync("a[href='/register/bases/import']");
        await UploadAsync(
            manager,
            "已有基地.csv",
            $"""
            基地编号,基地名称,依托单位,负责人,技术领域,主要合作国家（地区）,来源,命名日期,联系邮箱,年度报告
            {number},星槎湾光子国际科技合作基地,星槎湾高新技术产业开发区管理委员会（虚构）,P001,量子与光子,德国,施行前已认定,2018-06-15,old@bases.example,2022 合格；2023 合格；2024 合格；2025 合格
            鄂国合基2018089,无主国际科技合作基地,查无此单位,P001,量子与光子,德国,施行前已认定,2018-06-15,,
            """
        );
        var form = manager.Page.Locator("form[action='/register/bases/import']");
        var preview = await form.InnerTextAsync();
        preview.ShouldContain("依托单位“查无此单位”不在登记簿中，请先导入单位");
        await form.Locator("summary", new LocatorLocatorOptions { HasText = "将登记的内容" }).ClickAsync();
        (await form.Locator(".facts").First.InnerTextAsync()).ShouldContain("施行前已认定");
        (await form.Locator("input[name=rows]:checked").CountAsync()).ShouldBe(1);

        await manager.Page.FillAsync("input[name=reason]", "按2018年命名文件补录");
        await manager.PressAsync("form[action='/register/bases/import'] button.btn-primary");
        await manager.ToldAsync("已导入 1 条");

        await manager.Page.GotoAsync("/register/bases?q=" + number);
        await manager.Page.ClickAsync("a.row-link");
        var entry = await manager.Page.Locator("main").InnerTextAsync();
        entry.ShouldContain("星槎湾光子国际科技合作基地");
        entry.ShouldContain("首次登记");
        (await manager.TextAsync("/portal/register?q=光子")).ShouldContain("星槎湾光子国际科技合作基地");

        await manager.Page.GotoAsync("/register/bases/import");
        (await manager.Page.Locator("main").InnerTextAsync()).ShouldContain("按2018年命名文件补录");
        await manager.Page.FillAsync("form[action$='/undo'] input[name=reason]", "编号有误，核对后再导入");
        await manager.PressAsync("form[action$='/undo'] button");
        await manager.ToldAsync("已撤销 1 条的导入");
        (await manager.Page.Locator("main").InnerTextAsync()).ShouldContain("编号有误，核对后再导入");
        (await manager.TextAsync("/register/bases?q=" + number)).ShouldContain("没有符合条件的条目");
    }

    private static async Task UploadAsync(Person person, string name, string table)
    {
        await person.Page.SetInputFilesAsync(
            "#file",
            new FilePayload
            {
                Name = name,
                MimeType = "text/csv",
                Buffer = System.Text.Encoding.UTF8.GetBytes(table),
            }
        );
        await person.Page.ClickAsync("form[action$='/preview'] button");
    }
}
