using System.Text.Json.Nodes;
using Bases.Activities.Applications;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Applications;
using Bases.Register.Codes;
using Bases.Register.People;
using Bases.Server.Access;
using Bases.Server.Features.Policies;
using Bases.Server.Forms;

namespace Bases.Server.Features.Reviews;

/// <summary>What those who judge an application read of it.</summary>
/// <param name="Open">
/// False for an expert who has not said yet that he has no conflict: he sees whom it is about, and nothing else (C5).
/// </param>
public sealed record DossierModel(
    Application Application,
    Host? Host,
    Person? Leader,
    string Field,
    string Country,
    IReadOnlyList<string> Partners,
    bool Open,
    FormSchema? Form,
    JsonObject Data,
    IReadOnlyList<AttachedFile> Files
);

public sealed record AttachedFile(string Kind, DocumentItem Document)
{
    public bool Previewed => Document.MediaType is "application/pdf" or "image/png" or "image/jpeg";
}

/// <summary>Reads an application with its documents, for the page of a task.</summary>
public sealed class DossierReader(
    Viewer viewer,
    ReviewAccess reviews,
    RegisterMemory register,
    PackForms forms,
    DocumentStore documents,
    Wording.Words words
)
{
    public async Task<DossierModel?> OfAsync(TaskItem task, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(task);
        var current = register.Current;
        if (current.Find<Application>(task.BusinessKey ?? "") is not { } application)
        {
            return null;
        }

        var open = !viewer.Is(Roles.Expert) || viewer.IsDepartment || reviews.MayRead(application.ApplicationId);
        var data = open ? ApplicationForm.Of(application) : [];
        var leader = application.LeaderPersonId is { } id ? current.Find<Person>(id) : null;
        data["leaderChoices"] = new JsonArray(new JsonObject { ["value"] = leader?.PersonId, ["label"] = leader?.Name });
        return new DossierModel(
            application,
            current.Find<Host>(application.HostId),
            leader,
            Name(CodeList.Fields, application.TechnicalFieldCode),
            Name(CodeList.Countries, application.MainCountries is [var main, ..] ? main : null),
            [
                .. application.Partners.Select(partner =>
                    $"{partner.ChineseName ?? partner.Name}（{Name(CodeList.Countries, partner.Country)}）"
                ),
            ],
            open,
            open ? FormSchema.Parse(await forms.FormAsync("application", application.ApplicationId, cancellation)) : null,
            data,
            open ? await FilesAsync(application, cancellation) : []
        );
    }

    private async Task<IReadOnlyList<AttachedFile>> FilesAsync(Application application, CancellationToken cancellation)
    {
        var files = new List<AttachedFile>();
        foreach (var attachment in application.Attachments)
        {
            if (await documents.FindAsync(attachment.FileId, cancellation) is { } document)
            {
                files.Add(new AttachedFile(Name(CodeList.Documents, attachment.Code), document));
            }
        }

        return files;
    }

    private string Name(string list, string? code) =>
        register.Current.Find<CodeList>(list)?.Find(code) is { } found ? words[found.Zh, found.En] : code ?? "—";
}
