using Bases.Engine.Reading;
using Bases.Engine.Validation;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Runtime;

namespace Bases.Infrastructure.Deployments;

/// <summary>
/// Checks files against each other and against what is deployed already: called processes, decisions, forms, mail
/// and document templates and activities must be there when a case comes to them.
/// </summary>
internal sealed class TogetherCheck(CatalogueWork catalogues, RegisteredActivities activities)
{
    public IReadOnlyList<Problem> Problems(IReadOnlyList<PreparedFile> files)
    {
        var catalogue = catalogues.Current;
        var coming = files.SelectMany(file => file.Items).Select(item => (item.Kind, item.Id)).ToHashSet();
        var names = files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<Problem> between = DeploymentCheck.Check(
            [.. files.Select(file => file.Reading).OfType<BpmnReading>()],
            new Surroundings
            {
                AreComplete = true,
                HasProcess = id => catalogue.Find(DefinitionKind.Process, id) is not null,
                HasDecision = id => Has(DefinitionKind.Decision, id),
                HasForm = id => Has(DefinitionKind.Form, id),
                HasActivity = type => activities.Find(type) is not null,
                ReservesType = activities.Reserves,
                HasMailTemplate = HasMailTemplate,
                DocumentsOf = activities.DocumentsOf,
                HasDocumentTemplate = (file, template) => IsHere(Resource.FolderOf(file), DocumentTemplates.Folder + "/" + template),

                // Who waits for a message is known of the files alone, so of those deployed before nothing is said.
                CatchesMessage = _ => true,
            }
        );
        return
        [
            .. between,
            .. files
                .Where(file => DocumentTemplates.IsOne(file.Name) && file.Problems.IsEmpty)
                .SelectMany(file => DocumentTemplates.Problems(file.Name, file.Content, activities.DocumentFields)),
        ];

        bool Has(DefinitionKind kind, string id) => coming.Contains((kind, id)) || catalogue.Find(kind, id) is not null;

        bool HasMailTemplate(string file, string template) =>
            MailTemplates.FileNames(template).Any(path => IsHere(Resource.FolderOf(file), path));

        // As a running case looks for it: first in its own procedure's folder, then in any.
        bool IsHere(string folder, string path) =>
            catalogue.ProcedureFile(folder, path) is not null
            || names.Any(name => name == path || name.EndsWith("/" + path, StringComparison.Ordinal));
    }
}
