using Bases.Infrastructure.Queries;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Panels;
using Bases.Register.Recognition;

namespace Bases.Server.Features.Calls;

public sealed record CallsModel(IReadOnlyList<CallLine> Lines, bool MayBegin);

public sealed record CallLine(Call Call, int Applications, int Pending, Key? Case);

/// <summary>Everything about one call: how far it is, its applications, and how the portfolio looks (article 16).</summary>
public sealed record CallWorkspaceModel(
    Call Call,
    InstanceItem? Case,
    IReadOnlyList<TaskItem> Tasks,
    IReadOnlyList<(ApplicationStatus Status, int Count)> Funnel,
    IReadOnlyList<CallApplication> Applications,
    IReadOnlyList<PortfolioTable> Portfolio,
    bool MayExtend,
    string? Problem
);

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
