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
            .. Of(CodeList.Fields, file.Fields?.Select(field => new Code(field.Key, field.Value, field.Key))),
            .. Of(CodeList.Cities, file.Cities?.Select(city => new Code(city, city, city))),
            .. Of(
                CodeList.Documents,
                file.RequiredDocuments?.Select(document => new Code(document, document, document) { Required = true })
            ),
        ];
    }

    // A list that the file does not have is not an empty one: the installation's own stands.
    private static IEnumerable<CodeList> Of(string id, IEnumerable<Code>? codes) =>
        codes is null ? [] : [new CodeList { ListId = id, Codes = [.. codes] }];

    private sealed record Document
    {
        public IReadOnlyDictionary<string, string>? Fields { get; init; }

        public IReadOnlyList<string>? Cities { get; init; }

        public IReadOnlyList<string>? RequiredDocuments { get; init; }
    }
}
