namespace Bases.Server;

/// <summary>Settings of the server itself, in the section <c>Bases</c> beside those of the infrastructure.</summary>
public sealed class ServerOptions
{
    /// <summary>The procedures as files: deployed on the first start. Without a setting those that were installed beside the program.</summary>
    public string? WorkflowFolder { get; set; }

    /// <summary>Demonstration data: read on the first start in demonstration mode.</summary>
    public string? DemoFolder { get; set; }

    /// <summary>
    /// Lets the demonstration's cases run through the procedures from their beginning, so that journal, documents and mails
    /// are genuine; the first start then takes about half a minute. Otherwise they begin at the step that they stand at.
    /// </summary>
    public bool PlayHistory { get; set; }

    /// <summary>Password of the first administrator, <c>admin1</c>, on a fresh database outside of demonstration mode.</summary>
    public string? FirstPassword { get; set; }

    /// <summary>
    /// Addresses of reverse proxies on other machines whose word on the caller's address and on TLS is taken; one on this
    /// machine is believed anyhow.
    /// </summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];
}
