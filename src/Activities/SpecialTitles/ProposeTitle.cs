using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Codes;
using Bases.Register.NamedBases;
using Bases.Register.SpecialNamings;

namespace Bases.Activities.SpecialTitles;

[Activity(
    "special.propose",
    "登记专项命名建议",
    "Records the proposed title of a key base with its country and reason (article 4, paragraph 2: 对重点省级国合基地予以命名)."
)]
[Throws("TITLE_INVALID", "The base is no key base or not effective, or title, country or reason is missing.")]
internal sealed class ProposeTitle : Activity<ProposeTitle.Input, ProposeTitle.Output>
{
    public sealed record Input
    {
        [Label("专项命名编号")]
        public required string SpecialNamingId { get; init; }

        [Label("专项命名建议")]
        public required SpecialTitleForm SpecialTitle { get; init; }
    }

    public sealed record Output([property: Label("拟命名名称")] string ProposedTitle);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var naming = register.Require<SpecialNaming>(input.SpecialNamingId);
        var named = register.Require<Base>(naming.BaseId);
        var form = input.SpecialTitle;
        var title =
            form.TitleCode == CodeList.OtherTitle
                ? form.OtherTitle?.Trim()
                : register.Find<CodeList>(CodeList.SpecialTitles)?.Find(form.TitleCode)?.Zh;
        if (Problem(named, form, title, context) is { } problem)
        {
            return Throw("TITLE_INVALID", problem);
        }

        register.Put(
            naming with
            {
                TitleCode = form.TitleCode,
                Title = title,
                Country = form.Country,
                Reason = form.Reason,
                ProposedBy = context.Officer,
            }
        );
        return Done(new Output(title!));
    }

    private static string? Problem(Base named, SpecialTitleForm form, string? title, ActivityContext context) =>
        !named.IsEffectiveOn(context.Today) ? "基地命名已不再有效。"
        : named.KeyBaseSince is null ? "只能对重点省级国合基地予以专项命名（第四条第二款）：请先将该基地列为重点基地。"
        : string.IsNullOrWhiteSpace(title) ? "请选择专项名称；选择“其他”的，请填写名称。"
        : string.IsNullOrWhiteSpace(form.Country) ? "请选择离岸中心所在国家（地区）。"
        : null;
}

internal sealed record SpecialTitleForm
{
    public string? TitleCode { get; init; }

    public string? OtherTitle { get; init; }

    public string? Country { get; init; }

    public string? Reason { get; init; }
}
