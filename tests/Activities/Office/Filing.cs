using System.Globalization;
using Bases.Activities.Contract;
using Bases.Activities.Tests.Workflows;
using Bases.Dmn.Values;

namespace Bases.Activities.Tests.Office;

/// <summary>Stored documents; a filled template is kept as what it was filled with.</summary>
internal sealed class Filing : IDocuments
{
    private readonly List<(string Id, string FileName, string CaseId, ReadOnlyMemory<byte> Content)> files = [];

    public IEnumerable<string> Names => files.Select(file => file.FileName);

    public ContextValue? LastModel { get; private set; }

    public string Store(string fileName, string mediaType, ReadOnlyMemory<byte> content, string caseId)
    {
        var id = "D" + (files.Count + 1).ToString(CultureInfo.InvariantCulture);
        files.Add((id, fileName, caseId, content));
        return id;
    }

    public ReadOnlyMemory<byte>? Read(string documentId) =>
        files.Where(file => file.Id == documentId).Select(file => (ReadOnlyMemory<byte>?)file.Content).FirstOrDefault();

    public void Remove(string documentId) => files.RemoveAll(file => file.Id == documentId);

    public ReadOnlyMemory<byte> FillDocx(string template, ContextValue model)
    {
        LastModel = model;
        var given = model
            .Entries.SelectMany(entry =>
                entry.Value is ListValue { Items: [ContextValue item, ..] }
                    ? item.Entries.Select(member => $"{entry.Key}.{member.Key}").Prepend(entry.Key)
                    : [entry.Key]
            )
            .Distinct();
        given.ShouldBe(
            ActivityCatalogue.All.DocumentFields[template],
            ignoreOrder: true,
            $"what {template} is given, and what [Fills] says that it may ask for"
        );
        return File.ReadAllBytes(
            WorkflowFolder.Find(Path.Combine("documents", template)).ShouldNotBeNull($"There is no template {template}.")
        );
    }
}
