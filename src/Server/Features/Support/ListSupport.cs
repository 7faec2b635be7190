using System.Globalization;
using Bases.Infrastructure.Register;
using Bases.Register.Json;
using Bases.Register.NamedBases;
using Bases.Register.Support;
using Bases.Server.Access;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Support;

public sealed record SupportRequest(string? Q, string? Kind, string? Result, string? Year);

public sealed record SupportModel(
    SupportRequest Request,
    IReadOnlyList<SupportLine> Lines,
    IReadOnlyList<int> Years,
    bool MayBegin,
    bool Department
);

public sealed record SupportLine(SupportRecord Record, string Name, string Host);

public sealed class ListSupport(Viewer viewer, RegisterMemory register)
{
    public Answer<SupportModel> Handle(SupportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!viewer.IsDepartment && !viewer.Is(Roles.Applicant))
        {
            return new NotFound();
        }

        var current = register.Current;
        var own = viewer.Scoped("host").ToHashSet(StringComparer.Ordinal);
        var all = current
            .All<SupportRecord>()
            .Where(record => record.Kind is not null)
            .Where(record => viewer.IsDepartment || own.Contains(record.HostId))
            .ToList();
        var lines = all.Where(record => string.IsNullOrEmpty(request.Kind) || RegisterJson.Name(record.Kind!.Value) == request.Kind)
            .Where(record => string.IsNullOrEmpty(request.Result) || RegisterJson.Name(record.Result) == request.Result)
            .Where(record => string.IsNullOrEmpty(request.Year) || record.Year?.ToString(CultureInfo.InvariantCulture) == request.Year)
            .OrderByDescending(record => record.StatedAt)
            .Select(record => new SupportLine(
                record,
                current.Find<Base>(record.BaseId) is { } named ? current.NameOf(named) : record.BaseId,
                current.Find<Host>(record.HostId)?.Name ?? ""
            ))
            .Where(line =>
                string.IsNullOrWhiteSpace(request.Q)
                || new[] { line.Name, line.Host, line.Record.Programme, line.Record.BaseId }.Any(text =>
                    text?.Contains(request.Q.Trim(), StringComparison.OrdinalIgnoreCase) == true
                )
            );
        return new SupportModel(
            request,
            [.. lines],
            [.. all.Select(record => record.Year).OfType<int>().Distinct().OrderDescending()],
            viewer.Is(Roles.CallManager),
            viewer.IsDepartment
        );
    }
}
