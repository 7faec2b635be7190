namespace Bases.Register.Hosts;

/// <summary>归口管理部门和人员 of a host (article 7, paragraph 2).</summary>
public sealed record Coordinator
{
    public required string Department { get; init; }

    public required string Name { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
