using Bases.Register.Codes;
using Bases.Register.Hosts;
using Bases.Register.Json;

namespace Bases.Register.Imports;

internal sealed class HostRowReader(IRegister register, ImportCodes codes, string province)
    : RowReader<Host>("统一社会信用代码", host => host.Uscc, register.All<Host>())
{
    private readonly CodeList cities = codes[CodeList.Cities];
    private readonly CodeList branches = codes[CodeList.Branches];
    private readonly CodeList affiliations = codes[CodeList.Affiliations];

    protected override Host? Entry(RowCells cells)
    {
        var name = cells.Required("name");
        var uscc = cells.CreditCode("uscc");
        var branch = cells.Code(branches, "branch");
        var city = cells.Code(cities, "city");
        var affiliation = cells.Code(affiliations, "affiliation");
        var registeredOn = cells.RequiredDay("registeredOn");
        var email = cells.Mail("contactEmail");
        return cells.Problems.Count > 0
            ? null
            : new Host
            {
                HostId = uscc,
                Name = name,
                Uscc = uscc,
                Branch = RegisterJson.Read<Branch>($"\"{branch!.Id}\""),
                Affiliation = RegisterJson.Read<Affiliation>($"\"{affiliation!.Id}\""),
                // The cities of the list are those of the province.
                RegisteredProvince = province,
                City = city!.Id,
                LegalPersonStatus = LegalPersonStatus.Independent,
                RegisteredOn = registeredOn,
                ContactEmail = email,
            };
    }

    protected override string Name(Host entry) => entry.Name;

    protected override string Namesake(string other) => $"另有同名单位，信用代码为{other}";
}
