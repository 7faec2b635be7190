using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Hosts;
using Bases.Register.Mandates;
using Bases.Register.NamedBases;
using Labels = Bases.Register.Labels.Label;

namespace Bases.Activities.Mandates;

[Activity("mandate.grant", "登记委托", "Gives a bureau a mandate with scope, from and to, and writes to it (article 6: 委托或授权).")]
[Throws("MANDATE_INVALID", "No scope, dates out of order or over already, or a base outside of the bureau's area.")]
internal sealed class GrantMandate : Activity<GrantMandate.Input, GrantMandate.Output>
{
    public sealed record Input
    {
        [Label("委托编号")]
        public required string MandateId { get; init; }

        [Label("委托书")]
        public required MandateForm MandateGrant { get; init; }
    }

    public sealed record Output(
        [property: Label("市州")] string City,
        [property: Label("起始日")] DateOnly MandateFrom,
        [property: Label("截止日")] DateOnly MandateTo,
        [property: Label("委托内容")] string Subject
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var form = input.MandateGrant;
        if (Problem(form, context) is { } problem)
        {
            return Throw("MANDATE_INVALID", problem);
        }

        var (city, from, to) = (form.City!, form.From!.Value, form.To!.Value);
        register.Put(
            register.Require<Mandate>(input.MandateId) with
            {
                City = city,
                Scopes = form.Scopes,
                BaseIds = form.BaseIds,
                From = from,
                To = to,
                Reference = form.Reference,
                Instructions = form.Instructions,
                Status = MandateStatus.Granted,
                GrantedBy = context.Officer,
                GrantedAt = context.Now,
            }
        );
        var bases = form.BaseIds.Select(id => register.NameOf(register.Require<Base>(id))).ToList();
        var subject =
            string.Join("、", form.Scopes.Select(scope => Labels.Of(scope).Zh))
            + "："
            + (bases.Count == 0 ? $"{city}全部省国合基地" : string.Join("、", bases));
        Letters.ToGroup(
            context,
            "bureau:" + city,
            input.MandateId,
            "mandate-granted",
            "granted",
            ActivityJson.Write(
                new
                {
                    City = city,
                    Subject = subject,
                    From = from,
                    To = to,
                    form.Instructions,
                    form.Reference,
                }
            )
        );
        return Done(new Output(city, from, to, subject));
    }

    private static string? Problem(MandateForm form, ActivityContext context) =>
        form.City is null ? "请选择受托的市州科技局。"
        : form.Scopes.Count == 0 ? "请选择委托事项：事前上门摸底、事中建设调研或事后绩效核查。"
        : form.From is null || form.To is null || form.To < form.From || form.To < context.Today
            ? "请填写起止日期：截止日不早于起始日，也不早于今日。"
        : form.BaseIds.FirstOrDefault(id => CityOf(context, id) != form.City) is { } foreign ? $"{foreign} 不在该市州辖区内。"
        : null;

    private static string? CityOf(ActivityContext context, string baseId) =>
        context.Register.Find<Base>(baseId) is { } named ? context.Register.Find<Host>(named.HostOn(context.Today))?.City : null;
}

internal sealed record MandateForm
{
    public string? City { get; init; }

    public IReadOnlyList<MandateScope> Scopes { get; init; } = [];

    public IReadOnlyList<string> BaseIds { get; init; } = [];

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Reference { get; init; }

    public string? Instructions { get; init; }
}
