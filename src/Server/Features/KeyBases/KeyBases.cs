using System.Globalization;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Codes;
using Bases.Register.NamedBases;
using Bases.Register.SpecialNamings;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.KeyBases;

/// <summary>Which bases are 重点省级国合基地: those of directed calls, and those that a named officer marks with a reason (article 4).</summary>
public sealed class KeyBases(Viewer viewer, ProcessRuntime runtime, RegisterMemory register, Dates dates, Words words)
{
    public Answer<KeyBasesModel> Show()
    {
        if (!viewer.IsDepartment)
        {
            return new NotFound();
        }

        var current = register.Current;
        var effective = current
            .All<Base>()
            .Where(named => named.IsEffectiveOn(dates.Today))
            .OrderBy(named => named.BaseNumber ?? named.BaseId, StringComparer.Ordinal)
            .ToList();
        return new KeyBasesModel(
            [.. effective.Where(named => named.KeyBaseSince is not null).Select(Line)],
            [
                .. effective
                    .Where(named => named.KeyBaseSince is null)
                    .Select(named => (named.BaseId, $"{current.NameOf(named)}（{named.BaseNumber ?? named.BaseId}）")),
            ],
            viewer.Is(Roles.DecisionMaker),
            viewer.Is(Roles.CallManager)
        );
    }

    /// <param name="since">The day from which it counts, as the page's date field gives it; today when empty.</param>
    public async Task<Answer<string>> MarkAsync(string baseId, string? since, string? reason, CancellationToken cancellation)
    {
        if (!viewer.Is(Roles.DecisionMaker))
        {
            return NotAllowed.Role;
        }

        var from = DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : dates.Today;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 500)
        {
            return new Invalid(
                "请写明列为重点基地的理由或文件，500 字以内。",
                "Please give the reason or document, at most 500 characters."
            );
        }

        return await runtime.ChangeRegisterAsync<Answer<string>>(
            "base.key",
            (changes, _) =>
            {
                if (changes.Find<Base>(baseId) is not { } named || !named.IsEffectiveOn(dates.Today))
                {
                    return new Overtaken("该基地命名已不再有效。", "The base is not effective any more.");
                }

                changes.Put(named with { KeyBaseSince = from, KeyBaseReason = reason.Trim() });
                return changes.NameOf(named);
            },
            viewer.UserName,
            cancellation
        );
    }

    private KeyBaseLine Line(Base named)
    {
        var current = register.Current;
        var title = current
            .All<SpecialNaming>()
            .Where(naming => naming.BaseId == named.BaseId && naming.Status == SpecialNamingStatus.Named)
            .MaxBy(naming => naming.From);
        var country = current.Find<CodeList>(CodeList.Countries)?.Find(title?.Country);
        return new KeyBaseLine(
            named,
            current.NameOf(named),
            current.Find<Host>(named.HostOn(dates.Today))?.Name ?? "",
            named.SpecialTitle is null ? null : title,
            country is null ? "" : words[country.Zh, country.En]
        );
    }
}

public sealed record KeyBasesModel(
    IReadOnlyList<KeyBaseLine> Lines,
    IReadOnlyList<(string Id, string Name)> Others,
    bool MayMark,
    bool MayBegin
);

public sealed record KeyBaseLine(Base Base, string Name, string Host, SpecialNaming? Title, string Country);
