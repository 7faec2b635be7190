using Bases.Register.Applications;
using Bases.Register.Policies;

namespace Bases.Register.Rules;

/// <summary>Article 10(4); the sums are exact, the ratio is for reading only (I-15).</summary>
public sealed record EnterpriseFigures
{
    public required FinanceState Finance { get; init; }

    public required decimal LatestSales { get; init; }

    public required decimal TotalSales { get; init; }

    public required decimal TotalRd { get; init; }

    /// <summary>Of these, spent in China; what was not stated counts as none.</summary>
    public required decimal RdInChina { get; init; }

    public required string FinanceText { get; init; }

    public required string RatioText { get; init; }

    public required bool IntlRdCenter { get; init; }

    public required bool IntlRdTeam { get; init; }

    public required decimal MarketSharePct { get; init; }

    public required decimal OrderSharePct { get; init; }

    public static EnterpriseFigures Of(EnterpriseFacts facts, DateOnly? registeredOn, DateOnly reference, Policy policy)
    {
        // The last accounting years that are over; a younger unit has only those in which it existed.
        var asked = policy.Int("rd.years");
        var years = Enumerable
            .Range(reference.Year - asked, asked)
            .Where(year => registeredOn is null || registeredOn.Value.Year <= year)
            .ToList();
        var rows = facts.Finance.Where(row => years.Contains(row.Year)).OrderBy(row => row.Year).ToList();
        var possible = rows.TrueForAll(row => IsAmount(row.RevenueCny) && IsAmount(row.RdExpenseCny));
        var sales = possible ? rows.Sum(row => row.RevenueCny) : 0;
        var rd = possible ? rows.Sum(row => row.RdExpenseCny) : 0;
        return new EnterpriseFigures
        {
            Finance = possible ? StateOf(rows, years, sales) : FinanceState.Incomplete,
            LatestSales = rows.Count == 0 ? 0 : rows[^1].RevenueCny,
            TotalSales = sales,
            TotalRd = rd,
            RdInChina = possible ? rows.Sum(row => row.RdInChinaCny ?? 0) : 0,
            FinanceText =
                rows.Count == 0 ? "无财务数据"
                : !possible ? "有一年的金额为负数或超出合理范围"
                : $"{rows[0].Year}—{rows[^1].Year}年研发费用合计{Wording.Yuan(rd)}，销售收入合计{Wording.Yuan(sales)}，最近一年销售收入{Wording.Yuan(rows[^1].RevenueCny)}",
            RatioText = sales > 0 ? Wording.Percent(rd / sales) : "无法计算",
            IntlRdCenter = facts.IntlRdCenter,
            IntlRdTeam = facts.IntlRdTeam,
            MarketSharePct = facts.OverseasMarketSharePct ?? 0,
            OrderSharePct = facts.OrderEquivalentSharePct ?? 0,
        };
    }

    // A negative amount, or one above a quadrillion yuan, is a slip: a person has to look.
    private static bool IsAmount(decimal yuan) => yuan is >= 0 and <= 1_000_000_000_000_000m;

    private static FinanceState StateOf(List<FinanceYear> rows, List<int> years, decimal sales) =>
        years.Count == 0 || rows.Count != years.Count || !rows.Select(row => row.Year).SequenceEqual(years) ? FinanceState.Incomplete
        : sales == 0 ? FinanceState.NoSales
        : FinanceState.Complete;
}

public enum FinanceState
{
    Complete,

    /// <summary>A year of the period is missing, given twice or has an amount that cannot be.</summary>
    Incomplete,

    NoSales,
}
