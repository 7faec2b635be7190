using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bases.Dmn.Decisions;
using Bases.Engine;
using Bases.Engine.Validation;
using Bases.Infrastructure.Faults;
using Bases.Infrastructure.Journal;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Deployments;

/// <summary>
/// Deploys files together. A file gets a version when its content is new; a process also when a decision, form or template
/// of its procedure (folder) is new, because a case is pinned to all of them at once.
/// </summary>
internal sealed class Deployer(CatalogueWork catalogues, Compiled compiled, StartEvents startEvents, TogetherCheck together)
{
    /// <summary>Reads and checks, outside the writer.</summary>
    public IReadOnlyList<PreparedFile> Prepare(IReadOnlyList<DeployFile> files)
    {
        var models = new Dictionary<string, DmnModel>(StringComparer.Ordinal);
        var prepared = new List<PreparedFile>();
        var decisions = files.Where(file => Compiled.IsDmn(file.Name)).ToList();
        foreach (var file in InImportOrder(decisions))
        {
            var known = Known(models, SafeImports(file));
            var read = PreparedFile.Of(file, known);
            prepared.Add(read);
            if (
                read.Problems.IsEmpty
                && Compiled.Namespace(read.Content) is { } name
                && DmnReader.Read(Encoding.UTF8.GetString(read.Content), known).Model is { } compiled
            )
            {
                models[name] = compiled;
            }
        }

        prepared.AddRange(files.Except(decisions).Select(file => PreparedFile.Of(file, models)));
        return Twice(prepared);
    }

    /// <summary>What is wrong between the files, and with what they need of those deployed before; warnings too.</summary>
    public IReadOnlyList<Problem> Together(IReadOnlyList<PreparedFile> files) => together.Problems(files);

    /// <summary>Writes what is new. Inside the writer.</summary>
    public DeploymentReport Deploy(WriteSession session, IReadOnlyList<PreparedFile> files, string? actor)
    {
        var catalogue = catalogues.Working;
        var changed = files.Where(file => catalogue.Resource(file.Name)?.Hash != file.Hash).ToList();
        if (changed.Count == 0)
        {
            return Report(catalogue, catalogue.Newest, session.Now, false, files);
        }

        var deployment = session.Keys.Next();
        session.Sql.Run(
            "INSERT INTO deployments (key, deployed_at, deployed_by) VALUES (@0, @1, @2)",
            deployment.Value,
            session.Now.ToStored(),
            actor
        );
        foreach (var file in changed)
        {
            catalogue = catalogue.With(AddResource(session, catalogue, file, deployment));
        }

        FaultPoint.Hit("deployment-half");
        foreach (var file in changed)
        {
            foreach (var item in file.Items.Where(item => item.Kind != DefinitionKind.Process))
            {
                catalogue = catalogue.With(
                    AddDefinition(session, catalogue, item, catalogue.Resource(file.Name)!, file.Hash, deployment, actor)
                );
            }
        }

        foreach (var (item, resource) in Processes(catalogue, changed))
        {
            var fingerprint = Fingerprint(catalogue, resource);
            if (catalogue.Find(DefinitionKind.Process, item.Id)?.Fingerprint != fingerprint)
            {
                var definition = AddDefinition(session, catalogue, item, resource, fingerprint, deployment, actor);
                catalogue = catalogue.With(definition);
                startEvents.Replace(session, catalogue, definition);
            }
        }

        catalogues.Working = catalogue;
        session.Journal.Append(
            session.Sql,
            session.Now,
            null,
            actor,
            "Deploy",
            JsonSerializer.Serialize(
                new { deployment = deployment.Value, files = changed.Select(file => new { file.Name, file.Hash }) },
                JournalJson.Options
            ),
            "[]"
        );
        FaultPoint.Hit("deployment-written");
        return Report(catalogue, deployment, session.Now, true, files);
    }

    /// <summary>Models of this deployment, and those deployed before that it imports.</summary>
    private Dictionary<string, DmnModel> Known(Dictionary<string, DmnModel> own, IReadOnlyList<string> imports)
    {
        var known = new Dictionary<string, DmnModel>(own, StringComparer.Ordinal);
        var catalogue = catalogues.Current;
        foreach (var wanted in imports.Where(wanted => !known.ContainsKey(wanted)))
        {
            if (
                catalogue
                    .At(catalogue.Newest)
                    .FirstOrDefault(resource => Compiled.IsDmn(resource.Name) && Compiled.Namespace(resource.Content.Value) == wanted) is
                { } deployed
            )
            {
                known[wanted] = compiled.Model(catalogue, deployed.Key, catalogue.Newest);
            }
        }

        return known;
    }

    private static Resource AddResource(WriteSession session, Catalogue catalogue, PreparedFile file, Key deployment)
    {
        var content = file.Content;
        var resource = new Resource(
            session.Keys.Next(),
            file.Name,
            (catalogue.Resource(file.Name)?.Version ?? 0) + 1,
            file.Hash,
            deployment,
            new Lazy<byte[]>(content)
        );
        session.Sql.Run(
            "INSERT INTO resources (key, name, version, hash, deployment_key, content) VALUES (@0, @1, @2, @3, @4, @5)",
            resource.Key.Value,
            resource.Name,
            resource.Version,
            resource.Hash,
            deployment.Value,
            content
        );
        return resource;
    }

    private static Definition AddDefinition(
        WriteSession session,
        Catalogue catalogue,
        DefinedItem item,
        Resource resource,
        string fingerprint,
        Key deployment,
        string? actor
    )
    {
        var version = (catalogue.Find(item.Kind, item.Id)?.Deployed.Version ?? 0) + 1;
        var deployed = new DeployedDefinition(
            session.Keys.Next(),
            item.Id,
            item.Name,
            version,
            item.VersionTag,
            resource.Name,
            deployment,
            session.Now,
            actor,
            item.GroupId
        );
        session.Sql.Run(
            "INSERT INTO definitions (key, kind, id, name, version, version_tag, group_id, resource_key, deployment_key, fingerprint) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)",
            deployed.Key.Value,
            (int)item.Kind,
            item.Id,
            item.Name,
            version,
            item.VersionTag,
            item.GroupId,
            resource.Key.Value,
            deployment.Value,
            fingerprint
        );
        return new Definition(item.Kind, deployed, resource.Key, fingerprint);
    }

    /// <summary>Processes of the new files, and those of the same procedures whose file is as before.</summary>
    private static List<(DefinedItem Item, Resource Resource)> Processes(Catalogue catalogue, List<PreparedFile> changed)
    {
        var found = changed
            .SelectMany(file =>
                file.Items.Where(item => item.Kind == DefinitionKind.Process).Select(item => (item, catalogue.Resource(file.Name)!))
            )
            .ToList();
        var folders = changed.Select(file => Resource.FolderOf(file.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var known in catalogue.All(DefinitionKind.Process))
        {
            var deployed = known.Deployed;
            if (
                (folders.Contains("") || folders.Contains(Resource.FolderOf(deployed.ResourceName)))
                && !found.Exists(process => process.item.Id == deployed.Id)
                && changed.TrueForAll(file => file.Name != deployed.ResourceName)
            )
            {
                found.Add(
                    (
                        new DefinedItem(DefinitionKind.Process, deployed.Id, deployed.Name, deployed.VersionTag, null),
                        catalogue.Resource(known.ResourceKey)
                    )
                );
            }
        }

        return found;
    }

    private static string Fingerprint(Catalogue catalogue, Resource process)
    {
        var parts = catalogue
            .ResourceNames.Where(name =>
                (Resource.FolderOf(name) is var folder && (folder == process.Folder || folder.Length == 0))
                && !name.EndsWith(".bpmn", StringComparison.OrdinalIgnoreCase)
            )
            .Order(StringComparer.Ordinal)
            .Select(name => name + " " + catalogue.Resource(name)!.Hash)
            .Prepend(process.Name + " " + process.Hash);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    private static DeploymentReport Report(
        Catalogue catalogue,
        Key deployment,
        DateTimeOffset at,
        bool changed,
        IReadOnlyList<PreparedFile> files
    )
    {
        IReadOnlyList<DeployedDefinition> Of(DefinitionKind kind) =>
            [
                .. files
                    .SelectMany(file => file.Items)
                    .Where(item => item.Kind == kind)
                    .Select(item => catalogue.Find(kind, item.Id)!.Deployed),
            ];
        return new DeploymentReport(
            deployment,
            at,
            changed,
            Of(DefinitionKind.Process),
            Of(DefinitionKind.Decision),
            Of(DefinitionKind.Form),
            Of(DefinitionKind.File),
            []
        );
    }

    /// <summary>A file that another one imports comes before it.</summary>
    private static IEnumerable<DeployFile> InImportOrder(List<DeployFile> files)
    {
        var rest = new List<DeployFile>(files);
        while (rest.Count > 0)
        {
            var spaces = rest.ToDictionary(file => file, file => SafeNamespace(file));
            var next =
                rest.Find(file =>
                    !SafeImports(file).Any(wanted => rest.Exists(other => !ReferenceEquals(other, file) && spaces[other] == wanted))
                ) ?? rest[0];
            rest.Remove(next);
            yield return next;
        }
    }

    private static string? SafeNamespace(DeployFile file) => Readable(file) ? Compiled.Namespace(file.Content.ToArray()) : null;

    private static IReadOnlyList<string> SafeImports(DeployFile file) => Readable(file) ? Compiled.Imports(file.Content.ToArray()) : [];

    private static bool Readable(DeployFile file)
    {
        try
        {
            _ = Compiled.Imports(file.Content.ToArray());
            return true;
        }
        catch (System.Xml.XmlException)
        {
            // The reader of decisions says what is wrong with it.
            return false;
        }
    }

    private static List<PreparedFile> Twice(List<PreparedFile> files)
    {
        var seen = new Dictionary<(DefinitionKind Kind, string Id), string>();
        var checkedFiles = new List<PreparedFile>(files.Count);
        foreach (var file in files)
        {
            var problems = file.Problems;
            foreach (var item in file.Items)
            {
                if (!seen.TryAdd((item.Kind, item.Id), file.Name))
                {
                    var other = seen[(item.Kind, item.Id)];
                    problems = problems.Add(
                        new DeploymentProblem(
                            file.Name,
                            item.Id,
                            0,
                            "defined-twice",
                            $"'{item.Id}' is also defined in {other}.",
                            $"“{item.Id}”也在 {other} 中定义。"
                        )
                    );
                }
            }

            checkedFiles.Add(file with { Problems = problems });
        }

        return checkedFiles;
    }
}
