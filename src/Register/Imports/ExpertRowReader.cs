using Bases.Register.Codes;
using Bases.Register.Experts;
using Bases.Register.Hosts;
using Bases.Register.People;

namespace Bases.Register.Imports;

internal sealed class ExpertRowReader(IRegister register, ImportCodes codes)
    : RowReader<Expert>("专家编号", expert => expert.ExpertId, register.All<Expert>())
{
    private readonly RegisterNames names = new(register);
    private readonly CodeList fields = codes[CodeList.Fields];

    protected override Expert? Entry(RowCells cells)
    {
        var number = cells.Number("expertId");
        if (number.Length == 0)
        {
            cells.Problems.Add($"缺少{cells.Name("expertId")}");
        }
        else if (!number.All(char.IsAsciiLetterOrDigit))
        {
            cells.Problems.Add($"{cells.Name("expertId")}“{RowCells.Shorten(number)}”只能用字母和数字");
        }

        if (cells.Text("active").Length == 0)
        {
            cells.Problems.Add($"缺少{cells.Name("active")}");
        }

        var employer = Employer(cells);
        var entry = new Expert
        {
            ExpertId = number,
            Name = cells.Required("name"),
            Email = cells.Mail("email"),
            CurrentOrgHostId = employer?.HostId,
            CurrentOrgName = employer?.Name ?? cells.Required("currentOrgName"),
            CurrentOrgUscc = employer?.Uscc,
            TitleLevel = cells.Choice<TitleLevel>("titleLevel"),
            Active = cells.YesOrNo("active"),
            Fields = [.. cells.Several("fields").Select(text => cells.Code(fields, "fields", text)?.Id ?? text)],
            InternalToHubei = cells.YesOrNo("internalToHubei"),
        };
        return cells.Problems.Count > 0 ? null : entry;
    }

    protected override string Name(Expert entry) => $"{entry.CurrentOrgName} {entry.Name}";

    protected override string Namesake(string other) => $"同单位另有同名专家，编号为{other}";

    // A unit of the register has to be recognised, or the rules of conflict would not see it; others are names only.
    private Host? Employer(RowCells cells)
    {
        if (cells.Text("currentOrgHostId").Length > 0)
        {
            return names.Host(cells, "currentOrgHostId");
        }

        var named = names.Hosts(cells.Text("currentOrgName"));
        if (named.Count > 1)
        {
            cells.Problems.Add($"登记簿中有{named.Count}家“{cells.Text("currentOrgName")}”，请填写{cells.Name("currentOrgHostId")}");
        }

        return named.Count == 1 ? named[0] : null;
    }
}
