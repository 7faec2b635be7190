namespace Bases.Register.Policies;

/// <summary>The words of a rule pack's regulation, article by article, so that every rule can be read where it comes from (article 1).</summary>
public sealed record RegulationText : IRegisterEntry
{
    public required string RulePackId { get; init; }

    public required IReadOnlyList<RegulationArticle> Articles { get; init; }

    string IRegisterEntry.Id => RulePackId;
}

/// <param name="Chapter">Number and title, e.g. 第三章 申报条件.</param>
/// <param name="Paragraphs">款 and 项 in their order.</param>
public sealed record RegulationArticle(int Number, string Chapter, IReadOnlyList<string> Paragraphs);
