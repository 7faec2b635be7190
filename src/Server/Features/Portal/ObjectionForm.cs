using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.Portal;

/// <summary>An objection as the public types it (article 17, paragraph 2: by real name).</summary>
public sealed class ObjectionForm
{
    [FromForm(Name = "applicationId")]
    public string? ApplicationId { get; set; }

    /// <summary><c>person</c> or <c>unit</c>.</summary>
    [FromForm(Name = "kind")]
    public string? Kind { get; set; }

    [FromForm(Name = "objectorName")]
    public string? ObjectorName { get; set; }

    [FromForm(Name = "contact")]
    public string? Contact { get; set; }

    [FromForm(Name = "facts")]
    public string? Facts { get; set; }

    [FromForm(Name = "pledge")]
    public string? Pledge { get; set; }
}
