using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Bases.Dmn.Decisions;
using Bases.Engine;
using Bases.Engine.Definitions;
using Bases.Engine.Model;
using Bases.Engine.Reading;

namespace Bases.Infrastructure.Deployments;

/// <summary>What deployed files are compiled to, once each. Shared by the writer and all readers.</summary>
internal sealed class Compiled
{
    private readonly ConcurrentDictionary<long, BpmnDefinitions> files = new();
    private readonly ConcurrentDictionary<long, DeployedProcess> processes = new();
    private readonly ConcurrentDictionary<(long Resource, long Deployment), DmnModel> models = new();
    private readonly ConcurrentDictionary<long, string> rulePacks = new();

    public DeployedProcess Process(Catalogue catalogue, Definition definition) =>
        processes.GetOrAdd(
            definition.Deployed.Key.Value,
            _ =>
            {
                var process = File(catalogue.Resource(definition.ResourceKey))
                    .Processes.First(candidate => candidate.Id == definition.Deployed.Id);
                return new DeployedProcess(
                    definition.Deployed.Key.Value,
                    definition.Deployed.Version,
                    definition.Deployed.DeploymentKey.Value,
                    process
                );
            }
        );

    /// <summary>A decision's file together with the files it imports, as they were at a deployment.</summary>
    public DmnModel Model(Catalogue catalogue, Key resource, Key deployment) =>
        Model(catalogue, catalogue.Resource(resource), deployment, []);

    /// <summary>Names the decisions of a deployment: what the journal says by which rules a step was taken.</summary>
    public string RulePack(Catalogue catalogue, Key deployment) =>
        rulePacks.GetOrAdd(
            deployment.Value,
            _ =>
            {
                var hashes = catalogue
                    .At(deployment)
                    .Where(resource => IsDmn(resource.Name))
                    .OrderBy(resource => resource.Name, StringComparer.Ordinal)
                    .Select(resource => resource.Hash);
                return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', hashes))))[..12];
            }
        );

    public static bool IsDmn(string name) => name.EndsWith(".dmn", StringComparison.OrdinalIgnoreCase);

    /// <summary>Namespaces that a DMN file imports.</summary>
    public static IReadOnlyList<string> Imports(byte[] content)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(content),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        return
        [
            .. XElement
                .Load(reader)
                .Elements()
                .Where(element => element.Name.LocalName == "import")
                .Select(import => (string?)import.Attribute("namespace"))
                .OfType<string>(),
        ];
    }

    public static string? Namespace(byte[] content)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(content),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        return reader.MoveToContent() == XmlNodeType.Element ? reader.GetAttribute("namespace") : null;
    }

    private BpmnDefinitions File(Resource resource) =>
        files.GetOrAdd(
            resource.Key.Value,
            _ =>
                BpmnReader.Read(resource.Name, resource.Content.Value).Definitions
                ?? throw new InvalidDataException($"The deployed file {resource.Name} can no longer be read.")
        );

    private DmnModel Model(Catalogue catalogue, Resource resource, Key deployment, HashSet<string> importing) =>
        models.TryGetValue((resource.Key.Value, deployment.Value), out var known)
            ? known
            : models[(resource.Key.Value, deployment.Value)] = Read(catalogue, resource, deployment, importing);

    private DmnModel Read(Catalogue catalogue, Resource resource, Key deployment, HashSet<string> importing)
    {
        if (!importing.Add(resource.Name))
        {
            throw new InvalidDataException($"{resource.Name} imports itself.");
        }

        var imports = new Dictionary<string, DmnModel>(StringComparer.Ordinal);
        foreach (var wanted in Imports(resource.Content.Value))
        {
            var imported = catalogue
                .At(deployment)
                .FirstOrDefault(candidate => IsDmn(candidate.Name) && Namespace(candidate.Content.Value) == wanted);
            if (imported is not null)
            {
                imports[wanted] = Model(catalogue, imported, deployment, importing);
            }
        }

        importing.Remove(resource.Name);
        return DmnReader.Read(Encoding.UTF8.GetString(resource.Content.Value).TrimStart('\uFEFF'), imports).Model
            ?? throw new InvalidDataException($"The deployed file {resource.Name} can no longer be read.");
    }
}
