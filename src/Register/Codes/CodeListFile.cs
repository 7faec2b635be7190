using System.Text.Json;
using Bases.Register.Json;

namespace Bases.Register.Codes;

/// <summary>Reads the short form of code lists that comes with a folder of register files: fields, cities, required documents.</summary>
public static class CodeListFile
{
    /// <exception cref="JsonException">The file is not of this form.</exception>
    public static IReadOnlyList<CodeList> Read(string json)
    {
        var file = RegisterJson.Read<Document>(json) ?? throw new JsonException("The file of code lists is empty.");
        return
        [
            new CodeList
            {
                ListId = CodeList.Fields,
                Codes = [.. file.Fields.Select(field => new Code(field.Key, field.Value, field.Key))],
            },
            new CodeList { ListId = CodeList.Cities, Codes = [.. file.Cities.Select(city => new Code(city, city, city))] },
            new CodeList
            {
                ListId = CodeList.Documents,
                Codes = [.. file.RequiredDocuments.Select(document => new Code(document, document, document) { Required = true })],
            },
        ];
    }

    private sealed record Document
    {
        public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

        public IReadOnlyList<string> Cities { get; init; } = [];

        public IReadOnlyList<string> RequiredDocuments { get; init; } = [];
    }
}
