using Bases.Infrastructure.Queries;
using Bases.Register.Applications;
using Bases.Register.Calls;

namespace Bases.Server.Features.Applications;

/// <summary>The applications that a person answers for, and what he may apply for now.</summary>
/// <param name="Open">Open calls for an applicant; empty for everybody else.</param>
public sealed record ApplicationsModel(
    string? Q,
    string? State,
    IReadOnlyList<ApplicationLine> Lines,
    IReadOnlyList<Call> Open,
    bool Applies
);

/// <param name="Task">The step that waits for this person, null when it waits for somebody else.</param>
public sealed record ApplicationLine(
    Application Application,
    string Host,
    string City,
    string Field,
    string CallTitle,
    DateTimeOffset ClosesAt,
    Key? Case,
    TaskItem? Task
);

/// <summary>Before an application begins: for which call, by which unit.</summary>
public sealed record NewApplicationModel(Call Call, IReadOnlyList<(string Id, string Name)> Hosts, string? Problem);
