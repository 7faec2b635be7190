using Bases.Register.Hosts;
using Bases.Register.People;

namespace Bases.Register.Imports;

/// <summary>Finds what a cell names: a unit by its id, credit code or name, a person by the number or name.</summary>
internal sealed class RegisterNames(IRegister register)
{
    private readonly ILookup<string, Host> hosts = register
        .All<Host>()
        .SelectMany(host => new[] { host.HostId, host.Uscc, host.Name }.Distinct().Select(name => (name, host)))
        .ToLookup(named => named.name, named => named.host, StringComparer.Ordinal);
    private readonly ILookup<string, Person> people = register.All<Person>().ToLookup(person => person.Name, StringComparer.Ordinal);

    /// <summary>A unit that has to be in the register.</summary>
    public Host? Host(RowCells cells, string field)
    {
        var text = cells.Text(field);
        if (text.Length == 0)
        {
            cells.Problems.Add($"缺少{cells.Name(field)}");
            return null;
        }

        var found = Hosts(text);
        if (found.Count != 1)
        {
            cells.Problems.Add(
                found.Count == 0
                    ? $"{cells.Name(field)}“{RowCells.Shorten(text)}”不在登记簿中，请先导入单位"
                    : $"登记簿中有{found.Count}家“{RowCells.Shorten(text)}”，请填写统一社会信用代码"
            );
        }

        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>All units that are called so.</summary>
    public IReadOnlyList<Host> Hosts(string text) =>
        [.. hosts[text].Concat(hosts[RowCells.HalfWidth(text).ToUpperInvariant()]).DistinctBy(host => host.HostId)];

    /// <summary>A person who has to be in the register; of people of one name whoever is employed by the unit.</summary>
    public Person? Person(RowCells cells, string field, Host? employer)
    {
        var text = cells.Text(field);
        if (text.Length == 0)
        {
            cells.Problems.Add($"缺少{cells.Name(field)}");
            return null;
        }

        if (register.Find<Person>(text) is { } numbered)
        {
            return numbered;
        }

        IReadOnlyList<Person> named = [.. people[text]];
        IReadOnlyList<Person> own = [.. named.Where(person => employer is not null && person.EmployerHostId == employer.HostId)];
        var found = own.Count > 0 ? own : named;
        if (found.Count != 1)
        {
            cells.Problems.Add(
                found.Count == 0
                    ? $"{cells.Name(field)}“{RowCells.Shorten(text)}”不在登记簿中，请先导入人员"
                    : $"登记簿中有{found.Count}位“{RowCells.Shorten(text)}”，请填写人员编号"
            );
            return null;
        }

        return found[0];
    }
}
