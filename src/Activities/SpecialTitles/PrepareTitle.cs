using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Panels;
using Bases.Register.Codes;
using Bases.Register.NamedBases;
using Bases.Register.SpecialNamings;

namespace Bases.Activities.SpecialTitles;

[Activity("special.prepare", "准备专项命名", "Opens a special naming of a base and offers the controlled titles (article 4, paragraph 2).")]
internal sealed class PrepareTitle : Activity<PrepareTitle.Input, PrepareTitle.Output>
{
    public sealed record Input
    {
        [Label("专项命名编号")]
        public required string SpecialNamingId { get; init; }

        [Label("基地编号")]
        public required string BaseId { get; init; }
    }

    public sealed record Output(
        [property: Label("政策参数")] JsonObject Policy,
        [property: Label("基地名称")] string BaseName,
        [property: Label("专项名称选项")] IReadOnlyList<Choice> Titles,
        [property: Label("国家（地区）选项")] IReadOnlyList<Choice> Countries
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var named = register.Require<Base>(input.BaseId);
        register.Put(new SpecialNaming { SpecialNamingId = input.SpecialNamingId, BaseId = named.BaseId });
        return Done(
            new Output(
                context.Policy.ToJson(),
                register.NameOf(named),
                Choices.Of(register, CodeList.SpecialTitles),
                Choices.Abroad(register)
            )
        );
    }
}
