using Bases.Infrastructure.Deployments;

namespace Bases.Server.Features.Designer;

public sealed record DesignerHomeModel(IReadOnlyList<DeployedDefinition> Processes);

/// <param name="File">Under which name it is deployed.</param>
/// <param name="Version">Of the published procedure; null for a new one.</param>
public sealed record DesignerModel(string Name, string Id, string File, int? Version, string Source);

/// <summary>A diagram as the browser holds it.</summary>
public sealed record DrawnProcedure(string Xml);

public sealed record CheckedProcedure(IReadOnlyList<DrawnProblem> Problems);

/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
public sealed record DrawnProblem(string Severity, string Rule, string Message, string? ElementId, int Line);

/// <param name="Running">Instances that stay on their versions.</param>
public sealed record PublishedProcedure(string ProcessId, int Version, int Running);
