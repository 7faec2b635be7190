using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Dmn.Values;
using Bases.Register.Codes;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.Naming;
using Bases.Register.People;

namespace Bases.Activities.Naming;

/// <summary>What the docx templates of naming and of the plaque list say.</summary>
internal static class NamingDocumentModel
{
    public static ContextValue Of(ActivityContext context, NamingDocument document, IReadOnlyList<Base> bases) =>
        ActivityJson.Write(
            new
            {
                document.DocumentNumber,
                document.Title,
                IssuedOn = Wording.Day(document.IssuedOn),
                Count = bases.Count,
                Bases = bases.Select(entry => Row(context, entry)),
            }
        );

    public static object Row(ActivityContext context, Base entry)
    {
        var register = context.Register;
        return new
        {
            entry.BaseNumber,
            entry.Name,
            HostName = register.Find<Host>(entry.HostId)?.Name,
            Leader = register.Find<Person>(entry.LeaderPersonId)?.Name,
            Field = register.Find<CodeList>(CodeList.Fields)?.Find(entry.TechnicalFieldCode)?.Zh ?? entry.TechnicalFieldCode,
            MainCountry = register.Find<CodeList>(CodeList.Countries)?.Find(entry.MainCountry)?.Zh ?? entry.MainCountry,
            DesignatedOn = Wording.Day(entry.DesignatedOn),
        };
    }
}
