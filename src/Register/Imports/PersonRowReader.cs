using System.Security.Cryptography;
using System.Text;
using Bases.Register.People;

namespace Bases.Register.Imports;

internal sealed class PersonRowReader(IRegister register)
    : RowReader<Person>("人员编号（未填的按单位和姓名）", person => person.PersonId, register.All<Person>())
{
    private readonly RegisterNames names = new(register);

    protected override Person? Entry(RowCells cells)
    {
        var number = cells.Number("personId");
        var name = cells.Required("name");
        var employer = names.Host(cells, "employerHostId");
        var entry = new Person
        {
            PersonId = number.Length > 0 || employer is null ? number : Known(employer.HostId, name) ?? Made(employer.HostId, name),
            Name = name,
            EmployerHostId = employer?.HostId,
            EmploymentType = cells.Choice<EmploymentType>("employmentType"),
            TitleLevel = cells.Choice<TitleLevel>("titleLevel"),
            EquivalentCapabilityEvidence = cells.YesOrNo("equivalentCapabilityEvidence"),
            ResearchLeadRole = cells.YesOrNo("researchLeadRole"),
            Email = cells.Mail("email"),
        };
        return cells.Problems.Count > 0 ? null : entry;
    }

    protected override string Name(Person entry) => $"{entry.EmployerHostId} {entry.Name}";

    protected override string Namesake(string other) => $"同单位另有同名人员，编号为{other}";

    private string? Known(string employerId, string name) =>
        register.All<Person>().FirstOrDefault(person => person.EmployerHostId == employerId && person.Name == name)?.PersonId;

    // Always the same for the same person: a table that is read twice, or again after an undo, names nobody anew.
    private static string Made(string employerId, string name) =>
        "R" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{employerId}\n{name}")))[..10];
}
