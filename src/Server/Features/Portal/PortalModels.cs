using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;

namespace Bases.Server.Features.Portal;

/// <summary>The portal's first page: what is open now, what is on view now, what was announced.</summary>
public sealed record PortalHomeModel(
    IReadOnlyList<Call> OpenCalls,
    IReadOnlyList<PublicityView> OnView,
    IReadOnlyList<Announcement> News,
    int EffectiveBases,
    int Countries,
    int Cities
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

/// <summary>Public fields of a base (catalogue §6), and no others.</summary>
public sealed record PublicBase(
    string BaseId,
    string? Number,
    string Name,
    string Host,
    string City,
    string Field,
    string MainCountry,
    DateOnly DesignatedOn,
    BaseStatus Status,
    BaseRegime Regime,
    string? DocumentNumber
);

public sealed record RegisterRequest(string? Q, string? Field, string? Country, string? City, string? State, int Page)
{
    public const int Size = 30;
}

public sealed record RegisterPageModel(
    RegisterRequest Request,
    IReadOnlyList<PublicBase> Lines,
    int Total,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Countries,
    IReadOnlyList<string> Cities
);
