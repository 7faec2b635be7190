using System.Text.Json.Serialization;
using Bases.Register.Labels;

namespace Bases.Register.Imports;

/// <summary>What an import would do with a row, and why.</summary>
/// <param name="Row">1 is the first data row.</param>
/// <param name="Entry">What would be taken over; null for an error.</param>
public sealed record ImportedRow(int Row, ImportVerdict Verdict, string Reason, IRegisterEntry? Entry)
{
    /// <summary>The name as the file writes it, also where the row is wrong; null when the row has no such cell.</summary>
    public string? Unit { get; init; }
}

public enum ImportVerdict
{
    [Label("可导入", "Ready")]
    [JsonStringEnumMemberName("OK")]
    Ok,

    /// <summary>It is in the file or the register already, by its code or number.</summary>
    [Label("重复", "Duplicate")]
    [JsonStringEnumMemberName("DUPLICATE")]
    Duplicate,

    /// <summary>Can be taken over, but was changed on the way or looks odd: a person should see it.</summary>
    [Label("可导入，请核对", "Ready, please look")]
    [JsonStringEnumMemberName("WARN")]
    Warn,

    [Label("不能导入", "Error")]
    [JsonStringEnumMemberName("ERROR")]
    Error,
}
