using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Documents;

/// <summary>The documents of one step: the file is written at once, the row with the rest of the step.</summary>
internal sealed class DocumentWork(WriteSession session, DocumentFiles files, Func<string, Resource?> find, Key? instance, string? actor)
    : IDocuments
{
    private readonly List<DocumentItem> stored = [];

    public string Store(string fileName, string mediaType, ReadOnlyMemory<byte> content, string caseId)
    {
        var hash = files.Write(content.Span);
        var item = new DocumentItem(
            session.Keys.NextNumber().ToString(System.Globalization.CultureInfo.InvariantCulture),
            fileName,
            mediaType,
            content.Length,
            hash,
            caseId,
            session.Now,
            actor
        );
        stored.Add(item);
        return item.Id;
    }

    public ReadOnlyMemory<byte>? Read(string documentId)
    {
        var hash =
            stored.Find(item => item.Id == documentId)?.Sha256
            ?? session.Sql.First("SELECT sha256 FROM documents WHERE id = @0", row => row.GetString(0), documentId);
        return hash is null ? null
            : files.Read(hash) is { } content ? new ReadOnlyMemory<byte>(content)
            : null;
    }

    public ReadOnlyMemory<byte> FillDocx(string template, ContextValue model)
    {
        var name = "documents/" + (template.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? template : template + ".docx");
        var resource =
            find(name) ?? throw new InvalidOperationException($"There is no document template {name} in the deployed procedure.");
        return DocxTemplate.Fill(resource.Content.Value, model);
    }

    public int Here() => stored.Count;

    public void Return(int position) => stored.RemoveRange(position, stored.Count - position);

    public void Flush()
    {
        foreach (var item in stored)
        {
            DocumentStore.Insert(session, item, instance);
        }

        stored.Clear();
    }
}
