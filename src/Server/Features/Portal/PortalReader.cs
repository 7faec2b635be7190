using Bases.Infrastructure.Register;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.Codes;
using Bases.Register.Labels;
using Bases.Register.NamedBases;
using Bases.Register.Naming;
using Bases.Register.Policies;
using Bases.Register.PublicNotices;
using Bases.Server.Parts;
using Bases.Server.Wording;

namespace Bases.Server.Features.Portal;

/// <summary>What the public may read: never more than the fields of catalogue §6.</summary>
public sealed class PortalReader(RegisterMemory register, TimeProvider clock, Words words)
{
    public PortalHomeModel Home()
    {
        var bases = Effective().ToList();
        return new PortalHomeModel(
            [.. Calls().Where(IsOpen)],
            [.. Publicities().Where(view => view.Open)],
            [.. Announcements().Take(6)],
            bases.Count,
            bases.Select(line => line.MainCountry).Distinct().Count(),
            bases.Select(line => line.Field).Distinct().Count()
        );
    }

    /// <summary>Published calls, the newest first.</summary>
    public IEnumerable<Call> Calls() =>
        register
            .Current.All<Call>()
            .Where(call => call.Status is not (CallStatus.Draft or CallStatus.AwaitingApproval or CallStatus.Cancelled))
            .OrderByDescending(call => call.OpensAt);

    public bool IsOpen(Call call) =>
        call.Status == CallStatus.Open && call.OpensAt <= clock.GetUtcNow() && clock.GetUtcNow() <= call.ClosesAt;

    /// <summary>Announcements that are not taken down, the newest first.</summary>
    public IEnumerable<Announcement> Announcements()
    {
        var now = clock.GetUtcNow();
        var today = LegalTime.DayOf(now);
        return register
            .Current.All<Announcement>()
            .Where(announcement =>
                announcement.Kind != AnnouncementKind.Exchange
                && announcement.PublishedAt <= now
                && (announcement.TakenDownOn is null || announcement.TakenDownOn > today)
            )
            .OrderByDescending(announcement => announcement.PublishedAt);
    }

    public IEnumerable<PublicityView> Publicities() =>
        register
            .Current.All<Publicity>()
            .Where(publicity => publicity.PublishedAt <= clock.GetUtcNow())
            .OrderByDescending(publicity => publicity.PublishedAt)
            .Select(View);

    public PublicityView? Publicity(string id) =>
        register.Current.Find<Publicity>(id) is { } publicity && publicity.PublishedAt <= clock.GetUtcNow() ? View(publicity) : null;

    public RegisterPageModel Register(RegisterRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var all = Bases(_ => true).ToList();
        var lines = Filter(request).ToList();
        return new RegisterPageModel(
            request,
            [.. lines.Skip((request.Page - 1) * RegisterRequest.Size).Take(RegisterRequest.Size)],
            lines.Count,
            [.. all.Select(line => line.Field).Distinct().Order(StringComparer.Ordinal)],
            [.. all.Select(line => line.MainCountry).Distinct().Order(StringComparer.Ordinal)],
            [
                .. lines
                    .GroupBy(line => line.MainCountry)
                    .Select(group => new Counted(CountryCode(group.Key), group.Key, group.Count()))
                    .OrderByDescending(country => country.Count)
                    .ThenBy(country => country.Name, StringComparer.Ordinal),
            ]
        );
    }

    public IEnumerable<PublicBase> Filter(RegisterRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Bases(named =>
                request.State switch
                {
                    "ended" => named.Status != BaseStatus.Effective,
                    "all" => true,
                    _ => named.Status == BaseStatus.Effective,
                }
            )
            .Where(line =>
                string.IsNullOrWhiteSpace(request.Q)
                || new[] { line.Name, line.Host }.Any(text => text.Contains(request.Q.Trim(), StringComparison.OrdinalIgnoreCase))
            )
            .Where(line => string.IsNullOrEmpty(request.Field) || line.Field == request.Field)
            .Where(line => string.IsNullOrEmpty(request.Country) || line.MainCountry == request.Country);
    }

    private IEnumerable<PublicBase> Effective() => Bases(named => named.Status == BaseStatus.Effective);

    private IEnumerable<PublicBase> Bases(Func<Base, bool> which) =>
        register
            .Current.All<Base>()
            .Where(named => named.Status != BaseStatus.NotManaged && which(named))
            .Select(Line)
            .OrderByDescending(line => line.NamedOn)
            .ThenBy(line => line.Name, StringComparer.Ordinal);

    /// <summary>What the public register says of the state; the mark of a revoked base is the department's to word (I-23).</summary>
    private string Mark(BaseStatus status) =>
        status == BaseStatus.Revoked && !words.IsEnglish
            ? Policy.On(register.Current, LegalTime.DayOf(clock.GetUtcNow())).Text("ending.revokedMark")
            : words[Label.Of(status).Zh, Label.Of(status).En];

    /// <summary>As it is today: a changed host, field or country counts from its day (article 23).</summary>
    private PublicBase Line(Base named)
    {
        var current = register.Current;
        var today = LegalTime.DayOf(clock.GetUtcNow());
        var field = Name(CodeList.Fields, named.FieldOn(today));
        var applied = named.FromApplicationId is { } id ? current.Find<Application>(id)?.ProposedBaseName : null;
        return new PublicBase(
            named.Name ?? applied ?? words[$"{field}国际科技合作基地", $"{field} cooperation base"],
            current.Find<Host>(named.HostOn(today))?.Name ?? "",
            field,
            Name(CodeList.Countries, named.MainCountryOn(today)),
            named.NamingDocumentId is { } documentId ? current.Find<NamingDocument>(documentId)?.DocumentNumber : null,
            named.DesignatedOn,
            Mark(named.Status)
        );
    }

    private PublicityView View(Publicity publicity)
    {
        var now = clock.GetUtcNow();
        var current = register.Current;
        var published = LegalTime.DayOf(publicity.PublishedAt);
        var lastDay = PublicityPeriod.LastDay(publicity, new WorkingCalendar(current.All<CalendarYear>()), Policy.On(current, published));
        var endsAt = LegalTime.EndOf(lastDay.Date);
        var call = current.Find<Call>(publicity.CallId);
        return new PublicityView(
            publicity,
            publicity.Title ?? words[$"{call?.Year}年度拟认定湖北省国际科技合作基地名单公示", $"Bases to be recognised in {call?.Year}"],
            published,
            lastDay,
            endsAt,
            now < endsAt,
            publicity.Entries.Count > 0 ? publicity.Entries : [.. publicity.ApprovedApplications.Select(Entry)]
        );
    }

    /// <summary>A publicity taken over from older records has no snapshot of its lines.</summary>
    private PublicityEntry Entry(string applicationId)
    {
        var application = register.Current.Find<Application>(applicationId);
        return new PublicityEntry(
            applicationId,
            application?.ProposedBaseName ?? applicationId,
            application is null ? "" : register.Current.Find<Host>(application.HostId)?.Name ?? "",
            Name(CodeList.Fields, application?.TechnicalFieldCode),
            Name(CodeList.Countries, application?.MainCountries is [var main, ..] ? main : null)
        );
    }

    private string CountryCode(string name) =>
        register.Current.Find<CodeList>(CodeList.Countries)?.Codes.FirstOrDefault(code => code.Zh == name || code.En == name)?.Id ?? "";

    private string Name(string list, string? code) =>
        register.Current.Find<CodeList>(list)?.Find(code) is { } found ? words[found.Zh, found.En] : code ?? "";
}
