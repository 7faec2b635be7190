using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Bases.Dmn.Decisions;
using Bases.Engine.Model;
using Bases.Engine.Reading;
using Bases.Infrastructure.Mail;

namespace Bases.Infrastructure.Deployments;

/// <summary>What a file defines.</summary>
internal sealed record DefinedItem(DefinitionKind Kind, string Id, string Name, string? VersionTag, string? GroupId);

/// <summary>A file that was read and checked, before anything is written.</summary>
internal sealed record PreparedFile(
    string Name,
    byte[] Content,
    string Hash,
    ImmutableArray<DefinedItem> Items,
    ImmutableArray<ProcessDefinition> Processes,
    ImmutableArray<DeploymentProblem> Problems
)
{
    /// <summary>Of a BPMN file.</summary>
    public BpmnReading? Reading { get; init; }

    private const string Zeebe = "http://camunda.org/schema/zeebe/1.0";

    /// <param name="imports">DMN models that this file may import, by namespace.</param>
    public static PreparedFile Of(DeployFile file, IReadOnlyDictionary<string, DmnModel> imports)
    {
        var name = file.Name.Replace('\\', '/').TrimStart('/');
        if (name.Length == 0 || name.Split('/').Any(part => part is "" or "." or ".."))
        {
            return Refused(
                file,
                name,
                "file-name",
                $"'{file.Name}' is not a file name below workflows/.",
                $"“{file.Name}”不是有效的文件名。"
            );
        }

        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".bpmn" => Bpmn(file, name),
            ".dmn" => Dmn(file, name, imports),
            ".form" => Form(file, name),
            ".docx" => Docx(file, name),
            ".html" or ".txt" when name.Contains("mail/", StringComparison.Ordinal) => Mail(file, name),
            _ => Plain(file, name),
        };
    }

    private static PreparedFile Bpmn(DeployFile file, string name)
    {
        var reading = BpmnReader.Read(name, file.Content.Span);
        var problems = reading.Problems.Where(problem => problem.IsError).Select(DeploymentProblem.Of);
        ImmutableArray<ProcessDefinition> processes = [.. reading.Executable];
        var read = Read(
            file,
            name,
            processes.Select(process => new DefinedItem(
                DefinitionKind.Process,
                process.Id,
                process.Name ?? process.Id,
                process.VersionTag,
                null
            )),
            processes,
            problems
        );
        return read with { Reading = reading };
    }

    private static PreparedFile Dmn(DeployFile file, string name, IReadOnlyDictionary<string, DmnModel> imports)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF');
        var reading = DmnReader.Read(text, imports);
        var problems = reading.Problems.Select(problem => new DeploymentProblem(
            name,
            problem.ElementId,
            problem.Line,
            problem.Rule,
            problem.Message,
            problem.MessageZh
        ));
        if (reading.Model is not { } model)
        {
            return Read(file, name, [], [], problems);
        }

        var tags = VersionTags(text);
        return Read(
            file,
            name,
            model.Decisions.Select(decision => new DefinedItem(
                DefinitionKind.Decision,
                decision.Id,
                decision.Name,
                tags.GetValueOrDefault(decision.Id),
                model.Id
            )),
            [],
            problems
        );
    }

    private static PreparedFile Form(DeployFile file, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(file.Content, new JsonDocumentOptions { MaxDepth = 64 });
            var root = json.RootElement;
            if (
                root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String
                && id.GetString() is { Length: > 0 } formId
                && root.TryGetProperty("components", out var components)
                && components.ValueKind == JsonValueKind.Array
            )
            {
                var title =
                    root.TryGetProperty("name", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : formId;
                var tag =
                    root.TryGetProperty("versionTag", out var version) && version.ValueKind == JsonValueKind.String
                        ? version.GetString()
                        : null;
                return Read(file, name, [new DefinedItem(DefinitionKind.Form, formId, title, tag, null)], [], []);
            }

            return Refused(
                file,
                name,
                "form-shape",
                "A form is a JSON object with an id and a list of components.",
                "表单应是含有 id 与 components 列表的 JSON 对象。"
            );
        }
        catch (JsonException problem)
        {
            return Refused(
                file,
                name,
                "form-json",
                "The form is not JSON: " + problem.Message,
                "表单不是有效的 JSON：" + problem.Message,
                (int)(problem.LineNumber ?? 0) + 1
            );
        }
    }

    private static PreparedFile Docx(DeployFile file, string name) =>
        Documents.UploadCheck.Of("template.docx", file.Content.ToArray(), Documents.UploadLimits.Default) is { Refusal: { } refusal } check
            ? Refused(
                file,
                name,
                "document-template",
                $"The template is not a usable docx file: {refusal} {check.Detail}",
                $"文档模板不是可用的 docx 文件：{refusal} {check.Detail}"
            )
            : Plain(file, name);

    private static PreparedFile Mail(DeployFile file, string name) =>
        MailTemplates.Problem(file) is { } problem
            ? Refused(file, name, "mail-template", problem, "邮件模板有误：" + problem)
            : Plain(file, name);

    private static PreparedFile Plain(DeployFile file, string name) =>
        Read(file, name, [new DefinedItem(DefinitionKind.File, name, name, null, null)], [], []);

    private static PreparedFile Refused(DeployFile file, string name, string rule, string message, string messageZh, int line = 0) =>
        Read(file, name, [], [], [new DeploymentProblem(name, null, line, rule, message, messageZh)]);

    private static PreparedFile Read(
        DeployFile file,
        string name,
        IEnumerable<DefinedItem> items,
        ImmutableArray<ProcessDefinition> processes,
        IEnumerable<DeploymentProblem> problems
    ) =>
        new(
            name,
            file.Content.ToArray(),
            Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)),
            [.. items],
            processes,
            [.. problems]
        );

    private static Dictionary<string, string> VersionTags(string xml)
    {
        using var reader = XmlReader.Create(
            new StringReader(xml),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        return XElement
            .Load(reader)
            .Descendants(XName.Get("versionTag", Zeebe))
            .Select(tag =>
                (
                    Decision: (string?)tag.Ancestors().FirstOrDefault(parent => parent.Name.LocalName == "decision")?.Attribute("id"),
                    Value: (string?)tag.Attribute("value")
                )
            )
            .Where(tag => tag is { Decision: not null, Value: not null })
            .ToDictionary(tag => tag.Decision!, tag => tag.Value!, StringComparer.Ordinal);
    }
}
