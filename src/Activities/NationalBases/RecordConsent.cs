using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Applications;
using Bases.Register.NationalBases;
using Bases.Register.People;
using Bases.Register.Rules;

namespace Bases.Activities.NationalBases;

[Activity(
    "national.record-consent",
    "登记单位意见",
    "Records whether the host joins of its own will (article 30), and looks for other bases of the same host and direction or leader, which article 12 limits, for the person who decides."
)]
[Throws("CONSENT_INVALID", "Number, kind, date of recognition, field or leader of the national base are missing or wrong.")]
internal sealed class RecordConsent : Activity<RecordConsent.Input, RecordConsent.Output>
{
    public sealed record Input
    {
        [Label("纳入编号")]
        public required string AdmissionId { get; init; }

        [Label("单位意见")]
        public required NationalConsentForm NationalConsent { get; init; }
    }

    public sealed record Output(
        [property: Label("单位是否同意")] bool Consented,
        [property: Label("第十二条提示")] string Uniqueness,
        [property: Label("待决定内容")] string Facts
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var admission = register.Require<NationalAdmission>(input.AdmissionId);
        var form = input.NationalConsent;
        if (form.Consent != "yes")
        {
            register.Put(
                admission with
                {
                    Status = NationalAdmissionStatus.Declined,
                    ConsentedBy = context.Officer,
                    ConsentedAt = context.Now,
                }
            );
            return Done(new Output(false, "", ""));
        }

        if (Problem(form, context) is { } problem)
        {
            return Throw("CONSENT_INVALID", problem);
        }

        register.Put(
            admission with
            {
                Name = form.Name,
                NationalNumber = form.NationalNumber,
                NationalType = form.NationalType,
                RecognisedOn = form.RecognisedOn,
                TechnicalFieldCode = form.TechnicalFieldCode,
                LeaderPersonId = form.LeaderPersonId,
                MainCountry = form.MainCountry,
                Status = NationalAdmissionStatus.AwaitingDecision,
                ConsentedBy = context.Officer,
                ConsentedAt = context.Now,
                ConsentFileIds = [.. (form.ConsentLetter ?? []).Select(file => file.FileId)],
            }
        );
        return Done(
            new Output(
                true,
                Uniqueness(context, admission, form),
                $"{form.Name}（{form.NationalNumber}，{Wording.Day(form.RecognisedOn!.Value)}认定）"
            )
        );
    }

    private static string? Problem(NationalConsentForm form, ActivityContext context) =>
        string.IsNullOrWhiteSpace(form.Name) || string.IsNullOrWhiteSpace(form.NationalNumber) || form.NationalType is null
            ? "请填写国家级基地的名称、编号和类型。"
        : form.RecognisedOn is null || form.RecognisedOn > context.Today ? "科技部认定日期不能为空，也不能晚于今日。"
        : form.TechnicalFieldCode is null || form.MainCountry is null ? "请选择技术领域和主要合作国家（地区）。"
        : form.LeaderPersonId is null || context.Register.Find<Person>(form.LeaderPersonId) is null ? "请选择基地负责人。"
        : null;

    /// <summary>Article 12 is looked at again on inclusion (I-14); it warns, and the department decides.</summary>
    private static string Uniqueness(ActivityContext context, NationalAdmission admission, NationalConsentForm form)
    {
        var facts = UniquenessFacts.Of(
            context.Register,
            new Application
            {
                ApplicationId = admission.AdmissionId,
                CallId = "",
                HostId = admission.HostId,
                TechnicalFieldCode = form.TechnicalFieldCode,
                LeaderPersonId = form.LeaderPersonId,
                RedesignatesBaseId = admission.BaseId,
            },
            context.Today,
            context.Policy
        );
        return (facts.BasesOfHostAndField, facts.BasesOfLeader) switch
        {
            (0, 0) => "未发现同一单位同一方向或同一负责人的其他有效基地（第十二条）。",
            _ =>
                $"第十二条提示：同一单位同一方向的有效基地：{facts.BasesOfHostAndFieldText}；同一负责人的有效基地：{facts.BasesOfLeaderText}。",
        };
    }
}
