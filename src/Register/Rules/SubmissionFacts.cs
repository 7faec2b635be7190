using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Codes;

namespace Bases.Register.Rules;

/// <summary>When and with what it was handed in (article 13).</summary>
public sealed record SubmissionFacts
{
    public required bool AfterOpening { get; init; }

    public required bool BeforeClose { get; init; }

    public required string SubmittedText { get; init; }

    public required string OpensText { get; init; }

    public required string ClosesText { get; init; }

    public required int MissingDocuments { get; init; }

    public required string MissingDocumentsText { get; init; }

    public required int RequiredDocuments { get; init; }

    /// <param name="now">Stands in for the time of submission while the application is a draft.</param>
    public static SubmissionFacts Of(Application application, Call call, CodeList? documents, DateTimeOffset now)
    {
        var at = ToTheSecond(application.SubmittedAt ?? now);
        var required = call.RequiredDocuments ?? [.. (documents?.Codes ?? []).Where(code => code.Required).Select(code => code.Id)];
        var missing = required.Except(application.Documents, StringComparer.Ordinal).ToList();
        return new SubmissionFacts
        {
            AfterOpening = call.OpensAt <= at,
            BeforeClose = at <= call.ClosesAt,
            SubmittedText = application.SubmittedAt is null ? "（尚未提交）" : Wording.Instant(at),
            OpensText = Wording.Instant(call.OpensAt),
            ClosesText = Wording.Instant(call.ClosesAt),
            RequiredDocuments = required.Count,
            MissingDocuments = missing.Count,
            MissingDocumentsText = Wording.List(missing.Select(code => documents?.Find(code)?.Zh ?? code)),
        };
    }

    // A receipt shows seconds; "截止17:30" includes the whole second 17:30:00 (I-25).
    private static DateTimeOffset ToTheSecond(DateTimeOffset instant) =>
        new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerSecond), instant.Offset);
}
