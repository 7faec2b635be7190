using Bases.Register.Codes;
using Bases.Register.Labels;
using Bases.Register.NamedBases;

namespace Bases.Register.Imports;

internal sealed class BaseRowReader(IRegister register, ImportCodes codes)
    : RowReader<Base>("基地编号", named => named.BaseNumber ?? named.BaseId, register.All<Base>())
{
    private readonly RegisterNames names = new(register);
    private readonly OwedSoFar owed = new(register);
    private readonly CodeList fields = codes[CodeList.Fields];
    private readonly CodeList countries = codes[CodeList.Countries];

    protected override Base? Entry(RowCells cells)
    {
        var number = cells.Number("baseNumber");
        if (number.Length == 0)
        {
            cells.Problems.Add($"缺少{cells.Name("baseNumber")}");
        }

        var name = cells.Required("name");
        var host = names.Host(cells, "hostId");
        var leader = names.Person(cells, "leaderPersonId", host);
        if (host is not null && leader is { EmployerHostId: { } employer } && employer != host.HostId)
        {
            cells.Notes.Add($"负责人{leader.Name}（{leader.PersonId}）的所在单位不是依托单位");
        }

        var field = cells.Code(fields, "technicalFieldCode");
        var country = Country(cells);
        var regime = Regime(cells);
        var designatedOn = cells.RequiredDay("designatedOn");
        var email = cells.Text("leadEmail").Length > 0 ? cells.Mail("leadEmail") : null;
        if (email is null && leader is { Email: null })
        {
            cells.Notes.Add("基地和负责人都没有邮箱，无法提醒负责人");
        }

        var entry = new Base
        {
            BaseId = number,
            BaseNumber = number,
            Name = name,
            HostId = host?.HostId ?? "",
            LeaderPersonId = leader?.PersonId ?? "",
            TechnicalFieldCode = field?.Id ?? "",
            MainCountry = country?.Id ?? "",
            Regime = regime,
            DesignatedOn = designatedOn ?? default,
            RedesignatedOn = regime == BaseRegime.Redesignated ? designatedOn : null,
            NationalIncludedOn = cells.Day("nationalIncludedOn"),
            Status = regime == BaseRegime.NationalNotJoined ? BaseStatus.NotManaged : cells.Choice<BaseStatus>("status"),
            StatusChangedOn = cells.Day("statusChangedOn"),
            LeadEmail = email,
            AnnualReports = ReportCell.Reports(cells, "annualReports"),
            Evaluations = ReportCell.Evaluations(cells, "evaluations"),
        };
        if (cells.Problems.Count == 0)
        {
            Agree(entry, cells);
        }

        return cells.Problems.Count > 0 ? null : entry;
    }

    protected override string Name(Base entry) => entry.Name ?? entry.BaseId;

    protected override string Namesake(string other) => $"另有同名基地，编号为{other}";

    private Code? Country(RowCells cells)
    {
        var named = cells.Several("mainCountry");
        if (named.Count > 1)
        {
            cells.Notes.Add($"{cells.Name("mainCountry")}有{named.Count}个，按第一个“{named[0]}”登记");
        }

        var country = cells.Code(countries, "mainCountry", named.Count == 0 ? "" : named[0]);
        if (country is { IsMainland: true })
        {
            cells.Problems.Add($"{cells.Name("mainCountry")}不能是{country.Zh}");
        }

        return country;
    }

    private static BaseRegime Regime(RowCells cells)
    {
        if (cells.Text("regime").Length == 0)
        {
            cells.Problems.Add($"缺少{cells.Name("regime")}");
        }

        return cells.Choice<BaseRegime>("regime");
    }

    /// <summary>What is right cell by cell can still not be true together.</summary>
    private void Agree(Base entry, RowCells cells)
    {
        var from = owed.RegulationFrom;
        if (entry.Regime is BaseRegime.New or BaseRegime.Redesignated && entry.DesignatedOn < from)
        {
            cells.Problems.Add($"命名日期早于办法施行之日{from:yyyy-MM-dd}，来源不能是“{Label.Of(entry.Regime).Zh}”");
        }

        if (entry.Regime == BaseRegime.Grandfathered && entry.DesignatedOn >= from)
        {
            cells.Problems.Add($"命名日期不早于办法施行之日{from:yyyy-MM-dd}，来源不能是“{Label.Of(entry.Regime).Zh}”");
        }

        if (entry.Regime == BaseRegime.National && entry.NationalIncludedOn is null)
        {
            cells.Problems.Add("国家级基地纳入的缺少纳入日期");
        }

        if (entry.Status is not (BaseStatus.Effective or BaseStatus.NotManaged) && entry.StatusChangedOn is null)
        {
            cells.Problems.Add($"状态为“{Label.Of(entry.Status).Zh}”的缺少状态变更日期");
        }

        if (entry.StatusChangedOn < entry.DesignatedOn)
        {
            cells.Problems.Add("状态变更日期早于命名日期");
        }

        foreach (var report in entry.AnnualReports.Where(report => report.ReportYear < entry.DesignatedOn.Year))
        {
            cells.Problems.Add($"{report.ReportYear}年度报告早于命名");
        }

        foreach (var held in entry.Evaluations.Where(evaluation => evaluation.HeldOn < entry.DesignatedOn))
        {
            cells.Problems.Add($"绩效评估{held.HeldOn:yyyy-MM-dd}早于命名日期");
        }

        cells.Notes.AddRange(owed.Missing(entry, cells.Today));
    }
}
