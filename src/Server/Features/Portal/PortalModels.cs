using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.PublicNotices;
using Bases.Server.Parts;

namespace Bases.Server.Features.Portal;

/// <summary>The portal's first page: what is open now, what is on view now, what was announced.</summary>
public sealed record PortalHomeModel(
    IReadOnlyList<Call> OpenCalls,
    IReadOnlyList<PublicityView> OnView,
    IReadOnlyList<Announcement> News,
    int EffectiveBases,
    int Countries,
    int Fields
);

/// <summary>A publicity with its period as the law counts it (article 17).</summary>
/// <param name="LastDay">The day at whose end the period closes.</param>
public sealed record PublicityView(
    Publicity Publicity,
    string Title,
    DateOnly PublishedOn,
    LegalDay LastDay,
    DateTimeOffset EndsAt,
    bool Open,
    IReadOnlyList<PublicityEntry> Entries
);

public sealed record CallListModel(IReadOnlyList<Call> Calls);

public sealed record PublicityListModel(IReadOnlyList<PublicityView> Publicities);

/// <summary>The form for an objection: what was typed and what is wrong with it.</summary>
public sealed record ObjectionPageModel(PublicityView View, ObjectionForm Form, IReadOnlyDictionary<string, string> Problems);

/// <summary>What the objector is told, now and whenever he comes back with his receipt.</summary>
public sealed record ObjectionReceiptModel(
    string ReceiptNumber,
    DateTimeOffset ReceivedAt,
    string BaseName,
    ObjectionOutcome? Outcome,
    bool Accepted
);

/// <summary>
/// Public fields of a base, exactly those of catalogue §6: name, host, field, main country, naming document and date, state.
/// A field that is added here is published.
/// </summary>
public sealed record PublicBase(
    string Name,
    string Host,
    string Field,
    string MainCountry,
    string? NamingDocument,
    DateOnly NamedOn,
    string State
);

/// <param name="State"><c>ended</c>, <c>all</c>, else the effective ones.</param>
public sealed record RegisterRequest(string? Q, string? Field, string? Country, string? State, int Page)
{
    public const int Size = 30;
}

/// <param name="ByCountry">How many of the bases that match have which main country, the most first.</param>
public sealed record RegisterPageModel(
    RegisterRequest Request,
    IReadOnlyList<PublicBase> Lines,
    int Total,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Countries,
    IReadOnlyList<Counted> ByCountry
);
