using Bases.Infrastructure.Register;
using Bases.Register.Policies;
using Bases.Server.Wording;

namespace Bases.Server.Features.Policies;

/// <summary>What is held of a rule, to be shown wherever the rule's results are (article 32).</summary>
public sealed class InterpretationNotes(RegisterMemory register, Dates dates)
{
    public IReadOnlyList<InterpretationNote> Of(string ruleId) =>
        [
            .. register
                .Current.All<Interpretation>()
                .Where(interpretation => interpretation.Rules.Contains(ruleId))
                .Select(interpretation => (interpretation, Ruling: interpretation.RulingOn(dates.Today)))
                .Where(known => known.Ruling is not null)
                .Select(known => new InterpretationNote(known.interpretation.InterpretationId, known.Ruling!.Text, known.Ruling.From)),
        ];
}

public sealed record InterpretationNote(string Id, string Text, DateOnly? From);
