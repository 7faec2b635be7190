using Bases.Infrastructure.Queries;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Panels;
using Bases.Register.Recognition;

namespace Bases.Server.Features.Calls;

public sealed record CallsModel(IReadOnlyList<CallLine> Lines, bool MayBegin);

public sealed record CallLine(Call Call, int Applications, int Pending, Key? Case);

/// <summary>Everything about one call: how far it is, its applications, and how the portfolio looks (article 16).</summary>
/// <param name="Filter">Which of the applications are listed.</param>
/// <param name="Shown">Those that fit it.</param>
public sealed record CallWorkspaceModel(
    Call Call,
    CallFilter Filter,
    IReadOnlyList<CallApplication> Shown,
    InstanceItem? Case,
    IReadOnlyList<TaskItem> Tasks,
    IReadOnlyList<(ApplicationStatus Status, int Count)> Funnel,
    IReadOnlyList<CallApplication> Applications,
    IReadOnlyList<PortfolioTable> Portfolio,
    bool MayExtend,
    string? Problem
);

/// <summary>The filter of a call's applications, as it stands in the address.</summary>
public sealed record CallFilter(string? State = null, string? Field = null, string? Country = null, string? City = null)
{
    public bool Fits(CallApplication line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Is(State, line.Application.Status.ToString()) && Is(Field, line.Field) && Is(Country, line.Country) && Is(City, line.City);
    }

    private static bool Is(string? wanted, string value) => string.IsNullOrEmpty(wanted) || wanted == value;
}

public sealed record CallApplication(
    Application Application,
    string Host,
    string City,
    string Field,
    string Country,
    PanelFigures? Figures,
    RecognitionConclusion? Conclusion,
    Key? Case
);

/// <summary>Existing bases beside what is proposed, by one property.</summary>
public sealed record PortfolioTable(string Title, IReadOnlyList<PortfolioRow> Rows);

public sealed record PortfolioRow(string Name, int Existing, int Applied, int Agreed);
