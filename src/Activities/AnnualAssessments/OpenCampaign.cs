using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.AnnualAssessments;

namespace Bases.Activities.AnnualAssessments;

[Activity("annual.open-campaign", "开展年度考核", "Opens the work on the year's annual assessment, from 1 December on (article 22).")]
[Throws("NOT_DUE", "The year's assessment is open already, or the year lies before the first one that is assessed here.")]
internal sealed class OpenCampaign : Activity<OpenCampaign.Input, OpenCampaign.Output>
{
    public sealed record Input
    {
        /// <summary>Before December it is the year before that is still to be reported on.</summary>
        [Label("报告年度（缺省为本年，十二月以前为上一年）")]
        public int? ReportYear { get; init; }
    }

    public sealed record Output([property: Label("报告年度")] int ReportYear, [property: Label("考核工作编号")] string CampaignId);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var year = input.ReportYear ?? (context.Today.Month == 12 ? context.Today.Year : context.Today.Year - 1);
        var id = AnnualCampaign.IdOf(year);
        if (context.Register.Find<AnnualCampaign>(id) is not null)
        {
            return Throw("NOT_DUE", $"{year}年度考核已经开展。");
        }

        if (year < context.Policy.Int("annual.firstYear"))
        {
            return Throw("NOT_DUE", $"{year}年度考核不在本系统组织。");
        }

        context.Register.Put(
            new AnnualCampaign
            {
                ReportYear = year,
                OpenedAt = context.Now,
                CaseKey = context.ProcessInstanceKey,
            }
        );
        return Done(new Output(year, id));
    }
}
