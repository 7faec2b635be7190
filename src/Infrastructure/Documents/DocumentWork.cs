using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Writing;
using Bases.Register.Files;

namespace Bases.Infrastructure.Documents;

/// <summary>The documents of one step: the file is written at once, the row with the rest of the step.</summary>
internal sealed class DocumentWork(WriteSession session, DocumentFiles files, Func<string, Resource?> find, Key? instance, string? actor)
    : IDocuments
{
    private readonly List<DocumentItem> stored = [];
    private readonly List<string> removed = [];

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
        return hash is null || Quarantine.Holds(session.Register, hash) ? null
            : files.Read(hash) is { } content ? new ReadOnlyMemory<byte>(content)
            : null;
    }

    public void Remove(string documentId)
    {
        if (session.Sql.First("SELECT sha256 FROM documents WHERE id = @0", row => row.GetString(0), documentId) is { } hash)
        {
            removed.Add(hash);
        }
    }

    public ReadOnlyMemory<byte> FillDocx(string template, ContextValue model)
    {
        var name = "documents/" + (template.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? template : template + ".docx");
        var resource =
            find(name) ?? throw new InvalidOperationException($"There is no document template {name} in the deployed procedure.");
        return DocxTemplate.Fill(resource.Content.Value, model);
    }

    public (int Stored, int Removed) Here() => (stored.Count, removed.Count);

    public void Return((int Stored, int Removed) position)
    {
        stored.RemoveRange(position.Stored, stored.Count - position.Stored);
        removed.RemoveRange(position.Removed, removed.Count - position.Removed);
    }

    public void Flush()
    {
        foreach (var item in stored)
        {
            DocumentStore.Insert(session, item, instance);
        }

        // Content that may be secret is not kept for the case that the step is undone: its removal was decided.
        foreach (var hash in removed)
        {
            files.Delete(hash);
        }

        stored.Clear();
        removed.Clear();
    }
}
