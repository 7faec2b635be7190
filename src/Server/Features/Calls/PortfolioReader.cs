using Bases.Infrastructure.Register;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Codes;
using Bases.Register.Hosts;
using Bases.Register.Labels;
using Bases.Register.NamedBases;
using Bases.Register.Recognition;
using Bases.Server.Wording;

namespace Bases.Server.Features.Calls;

/// <summary>How the portfolio looks with the applications of a call beside the bases that exist (article 16).</summary>
public sealed class PortfolioReader(RegisterMemory register, Dates dates, Words words)
{
    /// <summary>国别布局、技术领域 and the rest of article 16, existing bases beside those proposed.</summary>
    public IReadOnlyList<PortfolioTable> Of(IReadOnlyList<Application> applications)
    {
        var current = register.Current;
        var today = dates.Today;
        var bases = current.All<Base>().Where(named => named.IsEffectiveOn(today)).ToList();
        var agreed = applications
            .Where(application => current.Find<RecognitionDecision>(application.ApplicationId)?.Conclusion == RecognitionConclusion.Agree)
            .ToList();
        var standing = applications.Where(application => application.SubmittedAt is not null).ToList();
        return
        [
            Table(
                words["主要合作国家（地区）", "Main country or region"],
                named => Name(current, CodeList.Countries, named.MainCountryOn(today)),
                application => Name(current, CodeList.Countries, application.MainCountries is [var main, ..] ? main : null)
            ),
            Table(
                words["技术领域", "Field"],
                named => Name(current, CodeList.Fields, named.FieldOn(today)),
                application => Name(current, CodeList.Fields, application.TechnicalFieldCode)
            ),
            Table(
                words["市州", "City"],
                named => current.Find<Host>(named.HostOn(today))?.City ?? "—",
                application => current.Find<Host>(application.HostId)?.City ?? "—"
            ),
            Table(
                words["类别（第十条）", "Branch (article 10)"],
                named => Branch(current.Find<Host>(named.HostOn(today))?.Branch),
                application => Branch(application.Branch)
            ),
        ];

        PortfolioTable Table(string title, Func<Base, string> ofBase, Func<Application, string> ofApplication) =>
            new(
                title,
                [
                    .. bases
                        .Select(ofBase)
                        .Concat(standing.Select(ofApplication))
                        .Distinct()
                        .Select(name => new PortfolioRow(
                            name,
                            bases.Count(named => ofBase(named) == name),
                            standing.Count(application => ofApplication(application) == name),
                            agreed.Count(application => ofApplication(application) == name)
                        ))
                        .OrderByDescending(row => row.Existing + row.Applied)
                        .ThenBy(row => row.Name, StringComparer.Ordinal),
                ]
            );
    }

    private string Branch(Branch? branch) => branch is { } known ? words[Label.Of(known).Zh, Label.Of(known).En] : "—";

    private string Name(IRegister current, string list, string? code) =>
        current.Find<CodeList>(list)?.Find(code) is { } found ? words[found.Zh, found.En] : code ?? "—";
}
