namespace Bases.Register.Codes;

/// <summary>An editable list of codes: fields, cities, documents, countries.</summary>
public sealed record CodeList : IRegisterEntry
{
    public const string Fields = "fields";
    public const string Cities = "cities";
    public const string Documents = "documents";
    public const string Countries = "countries";
    public const string Branches = "branches";
    public const string Affiliations = "affiliations";

    /// <summary>Special titles of key bases (article 4, paragraph 2).</summary>
    public const string SpecialTitles = "special-titles";

    /// <summary>The code of a title that the department words itself.</summary>
    public const string OtherTitle = "other";

    public required string ListId { get; init; }

    public required IReadOnlyList<Code> Codes { get; init; }

    /// <summary>These codes, with the names that another list has for them: a short list of a folder knows only codes.</summary>
    public CodeList NamedLike(CodeList known) =>
        this with
        {
            Codes = [.. Codes.Select(code => known.Find(code.Id) is { } named ? named with { Required = code.Required } : code)],
        };

    public Code? Find(string? code) => code is null ? null : Codes.FirstOrDefault(c => c.Id == code);

    string IRegisterEntry.Id => ListId;
}

/// <summary>A code with its names; what a list does not need stays at its default.</summary>
public sealed record Code(string Id, string Zh, string En)
{
    /// <summary>The code above it, where the list has levels (领域 above 方向).</summary>
    public string? Parent { get; init; }

    /// <summary>Documents: every application must have it unless its call says otherwise.</summary>
    public bool Required { get; init; }

    /// <summary>Countries: a 地区 (香港、澳门、台湾), never to be shown as a country.</summary>
    public bool IsRegion { get; init; }

    /// <summary>Countries: mainland China, which is never a foreign partner's country (I-9).</summary>
    public bool IsMainland { get; init; }

    /// <summary>Other spellings that an import recognises.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
