using Bases.Infrastructure.Register;
using Bases.Register.Codes;
using Bases.Register.Exchange;
using Bases.Register.NamedBases;
using Bases.Server.Wording;

namespace Bases.Server.Features.Exchange;

/// <summary>基地风采: what the public reads of the bases' activities (article 21: 宣传). Public fields only (catalogue §6).</summary>
public sealed class Showcase(RegisterMemory register, Words words, Dates dates)
{
    public ShowcaseModel Show()
    {
        var current = register.Current;
        var attended = current
            .All<EventInvitation>()
            .Where(invitation => invitation.Attended == true)
            .ToLookup(invitation => invitation.EventId);
        return new ShowcaseModel(
            [
                .. current
                    .All<ExchangeEvent>()
                    .Where(entry => entry.Media is not null)
                    .OrderByDescending(entry => entry.Media!.PublishedOn)
                    .Select(entry => new ShowcaseStory(
                        entry,
                        [
                            .. attended[entry.EventId]
                                .Select(invitation => current.Find<Base>(invitation.BaseId))
                                .OfType<Base>()
                                .Select(named => current.NameOf(named))
                                .Order(StringComparer.Ordinal),
                        ]
                    )),
            ],
            [
                .. current
                    .All<Base>()
                    .Where(named => named.IsEffectiveOn(dates.Today) && (named.SpecialTitle is not null || named.KeyBaseSince is not null))
                    .OrderBy(named => named.BaseNumber ?? named.BaseId, StringComparer.Ordinal)
                    .Select(named => new ShowcaseBase(
                        current.NameOf(named),
                        current.Find<Host>(named.HostOn(dates.Today))?.Name ?? "",
                        named.SpecialTitle,
                        Country(named)
                    )),
            ]
        );
    }

    private string Country(Base named)
    {
        var code = named.MainCountryOn(dates.Today);
        return register.Current.Find<CodeList>(CodeList.Countries)?.Find(code) is { } known ? words[known.Zh, known.En] : code;
    }
}

public sealed record ShowcaseModel(IReadOnlyList<ShowcaseStory> Stories, IReadOnlyList<ShowcaseBase> KeyBases);

public sealed record ShowcaseStory(ExchangeEvent Event, IReadOnlyList<string> Bases);

public sealed record ShowcaseBase(string Name, string Host, string? SpecialTitle, string Country);
