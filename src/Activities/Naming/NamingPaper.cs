using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Codes;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.Naming;
using Bases.Register.People;

namespace Bases.Activities.Naming;

/// <summary>What <c>naming.docx</c> says.</summary>
internal sealed record NamingPaper(int Count, IReadOnlyList<NamedLine> Bases) : PaperContent
{
    public static NamingPaper Of(ActivityContext context, NamingDocument document, IReadOnlyList<Base> bases) =>
        new(bases.Count, [.. bases.Select(entry => NamedLine.Of(context, entry))])
        {
            DocumentNumber = document.DocumentNumber,
            Title = document.Title,
            IssuedOn = Wording.Day(document.IssuedOn),
        };
}

/// <summary>What <c>plaque-list.docx</c> says.</summary>
internal sealed record PlaqueListPaper(string? CallTitle, int Year, int Count, IReadOnlyList<NamedLine> Bases);

/// <summary>A named base, as the papers and the form of the award have it.</summary>
internal sealed record NamedLine(
    string? BaseNumber,
    string? Name,
    string? HostName,
    string? Leader,
    string Field,
    string MainCountry,
    string DesignatedOn
)
{
    public static NamedLine Of(ActivityContext context, Base entry)
    {
        var register = context.Register;
        return new NamedLine(
            entry.BaseNumber,
            entry.Name,
            register.Find<Host>(entry.HostId)?.Name,
            register.Find<Person>(entry.LeaderPersonId)?.Name,
            register.Find<CodeList>(CodeList.Fields)?.Find(entry.TechnicalFieldCode)?.Zh ?? entry.TechnicalFieldCode,
            register.Find<CodeList>(CodeList.Countries)?.Find(entry.MainCountry)?.Zh ?? entry.MainCountry,
            Wording.Day(entry.DesignatedOn)
        );
    }
}
