namespace Bases.Server.Layout;

/// <summary>What a list can be taken away as, by the ending of its address: <c>csv</c> or <c>xlsx</c>.</summary>
public sealed record FileFormat
{
    private FileFormat() { }

    public static FileFormat Csv { get; } = new();

    public static FileFormat Xlsx { get; } = new();

    /// <summary>How an endpoint takes it from the address; another ending is a bad request.</summary>
    public static bool TryParse(string? text, out FileFormat? format)
    {
        format = text switch
        {
            "csv" => Csv,
            "xlsx" => Xlsx,
            _ => null,
        };
        return format is not null;
    }
}
