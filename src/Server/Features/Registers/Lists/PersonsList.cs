using Bases.Register.NamedBases;
using Bases.Register.People;

namespace Bases.Server.Features.Registers.Lists;

internal sealed class PersonsList()
    : RegisterList<Person>(
        "persons",
        "person",
        ("人员", "Persons"),
        ("申报和基地负责人，按人员编号识别，不按姓名。", "Leaders, recognised by id and never by name.")
    )
{
    public override bool AsRecorded => true;

    protected override IReadOnlyList<RegisterColumn<Person>> Columns(RegisterView view) =>
        [
            new("id", "编号", "Id", person => person.PersonId),
            new("name", "姓名", "Name", person => person.Name),
            new("employer", "所在单位", "Employer", person => view.HostName(person.EmployerHostId)),
            new("employment", "聘用方式", "Employment", person => view.Label(person.EmploymentType)) { Filters = true },
            new("title", "职称", "Title", person => view.Label(person.TitleLevel)) { Personal = true },
            new("leads", "现任负责的基地", "Leads", person => string.Join("、", Led(view, person))),
            new("projects", "合作项目", "Projects", person => person.Projects.Count),
            new("email", "邮箱", "Mail", person => person.Email) { Personal = true },
        ];

    protected override IEnumerable<Person> Items(RegisterView view) => view.Register.All<Person>();

    protected override RegisterLine Line(RegisterView view, Person item, IReadOnlyList<object?> cells) =>
        new(Kind<Person>(), item.PersonId, item.EmployerHostId, null, cells);

    private static IEnumerable<string> Led(RegisterView view, Person person) =>
        view
            .Register.All<Base>()
            .Where(named => named.IsEffectiveOn(view.Day) && named.LeaderOn(view.Day) == person.PersonId)
            .Select(named => named.BaseNumber ?? named.BaseId);
}
