using System.Globalization;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.NamedBases;

namespace Bases.Activities.Naming;

/// <summary>Numbers without gaps, in the forms that the policy gives.</summary>
internal static class NumberSeries
{
    public static string NamingDocument(ActivityContext context, int year) =>
        Fill(context.Policy.Text("naming.documentNumber"), year, context.Register.NextNumber($"naming-document-{year}"));

    /// <summary>The year's next number; those that bases brought along have are passed over.</summary>
    public static string BaseNumber(ActivityContext context, int year)
    {
        string number;
        do
        {
            number = Fill(context.Policy.Text("naming.baseNumber"), year, context.Register.NextNumber($"base-{year}"));
        } while (context.Register.All<Base>().Any(known => known.BaseNumber == number));
        return number;
    }

    /// <summary>The register's own id; those of bases entered otherwise are passed over.</summary>
    public static string Base(ActivityContext context)
    {
        string id;
        do
        {
            id = "B" + context.Register.NextNumber("base-id").ToString("00", CultureInfo.InvariantCulture);
        } while (context.Register.Find<Base>(id) is not null);
        return id;
    }

    private static string Fill(string pattern, int year, int number) =>
        pattern
            .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{number:000}", number.ToString("000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{number}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
