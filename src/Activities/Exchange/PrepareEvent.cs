using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Panels;
using Bases.Register.Codes;
using Bases.Register.Exchange;

namespace Bases.Activities.Exchange;

[Activity("event.prepare", "准备交流活动", "Opens an event and offers the filters by which bases are invited (articles 5 and 21).")]
internal sealed class PrepareEvent : Activity<EventInput, PrepareEvent.Output>
{
    public sealed record Output(
        [property: Label("政策参数")] JsonObject Policy,
        [property: Label("技术领域选项")] IReadOnlyList<Choice> FieldChoices,
        [property: Label("国家（地区）选项")] IReadOnlyList<Choice> CountryChoices,
        [property: Label("市州选项")] IReadOnlyList<Choice> CityChoices
    );

    protected override ActivityResult Run(EventInput input, ActivityContext context)
    {
        var register = context.Register;
        register.Put(new ExchangeEvent { EventId = input.EventId });
        return Done(
            new Output(
                context.Policy.ToJson(),
                Choices.Of(register, CodeList.Fields),
                Choices.Abroad(register),
                Choices.Of(register, CodeList.Cities)
            )
        );
    }
}

internal sealed record EventInput
{
    [Label("活动编号")]
    public required string EventId { get; init; }
}
