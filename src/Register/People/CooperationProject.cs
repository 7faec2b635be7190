using System.Text.Json.Serialization;
using Bases.Register.Labels;

namespace Bases.Register.People;

/// <summary>A project of a leader (article 9(3)) or of a unit (article 10(3)).</summary>
public sealed record CooperationProject
{
    public string? Title { get; init; }

    public string? Number { get; init; }

    public ProjectLevel Level { get; init; }

    public bool InternationalCooperation { get; init; }

    public ProjectRole? Role { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? End { get; init; }
}

public enum ProjectLevel
{
    [Label("未填写", "Not stated")]
    Unknown,

    [Label("其他", "Other")]
    Other,

    [Label("市级", "Municipal")]
    Municipal,

    [Label("省级", "Provincial")]
    Provincial,

    [Label("部级", "Ministerial")]
    Ministerial,

    [Label("国家级", "National")]
    National,
}

public enum ProjectRole
{
    [Label("负责人", "Principal investigator")]
    [JsonStringEnumMemberName("PI")]
    PrincipalInvestigator,

    [Label("参与人", "Member")]
    Member,
}
