namespace Bases.Register.Imports;

/// <summary>All that can be imported, in the order in which a department brings it in: each refers to those before it.</summary>
public static class ImportKinds
{
    public static ImportKind Hosts { get; } = new HostImport();

    public static ImportKind Persons { get; } = new PersonImport();

    public static ImportKind Bases { get; } = new BaseImport();

    public static ImportKind Experts { get; } = new ExpertImport();

    public static IReadOnlyList<ImportKind> All { get; } = [Hosts, Persons, Bases, Experts];

    public static ImportKind? Find(string id) => All.FirstOrDefault(kind => kind.Id == id);
}
