namespace Bases.FiveYears.Checker;

/// <summary>Every mail left once, as it was written: to whom, with whom in copy, of the second in which it was written.</summary>
internal static class Deliveries
{
    public static IEnumerable<Violation> Check(Dossier dossier)
    {
        var delivered = dossier.Evidence.Delivered.ToLookup(mail => mail.File, StringComparer.Ordinal);
        foreach (var mail in dossier.Evidence.Mails)
        {
            var file = FormattableString.Invariant($"{mail.At.UtcDateTime:yyyyMMdd-HHmmss}-{mail.Id}.eml");
            if (delivered[file].ToList() is not [var sent])
            {
                yield return Wrong($"“{mail.Template}” to {mail.To} was not delivered as {file}.");
            }
            else if (sent.Field("To") != mail.To || sent.Field("Cc") != mail.Cc)
            {
                yield return Wrong(
                    $"“{mail.Template}” went to {sent.Field("To")} (copy {sent.Field("Cc")}), not to {mail.To} (copy {mail.Cc})."
                );
            }

            Violation Wrong(string message) => new("delivery", mail.Case ?? mail.To, message, Calendar.DayOf(mail.At));
        }

        if (delivered.Count != dossier.Evidence.Mails.Count)
        {
            yield return new Violation("delivery", "mails", $"{delivered.Count} mails left, {dossier.Evidence.Mails.Count} were written.");
        }
    }
}
