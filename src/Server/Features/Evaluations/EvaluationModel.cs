using Bases.Infrastructure.Queries;
using Bases.Register.Evaluations;
using Bases.Register.NamedBases;
using Bases.Register.Panels;

namespace Bases.Server.Features.Evaluations;

/// <summary>The workspace of a year's evaluations (articles 24 and 25), as far as the person may see it.</summary>
/// <param name="Due">Who is on the list of a year that has not begun.</param>
public sealed record EvaluationsModel(
    int Year,
    IReadOnlyList<int> Years,
    EvaluationRound? Round,
    ExcellentShare? Share,
    IReadOnlyList<EvaluationLine> Lines,
    IReadOnlyList<(Base Base, string Name, DateOnly DueOn)> Due,
    IReadOnlyList<TaskItem> Tasks,
    bool WholeProvince,
    bool MayExport,
    bool MayBegin
);

/// <summary>How many are 优秀, and how many may be (article 25).</summary>
/// <param name="Excellent">By decision; by proposal as long as nothing is decided.</param>
/// <param name="Evaluated">Those that take part.</param>
public sealed record ExcellentShare(int Excellent, int Quota, int Evaluated, decimal Share, bool Decided);

public sealed record EvaluationLine(
    Evaluation Evaluation,
    Base Base,
    string Name,
    string Host,
    string City,
    PanelFigures? Figures,
    SiteInspection? Visit,
    Key? Case,
    bool Late
);
