using System.Text.Json;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Json;
using Bases.Register.NamedBases;

namespace Bases.Activities.NamedBases;

/// <summary>Header: <c>status</c>, the state in which it ends.</summary>
[Activity(
    "base.end",
    "结束基地命名",
    "Ends a base in the register as of today: at its own wish (article 23), terminated (28), revoked (29) or re-named (31); tells every other open case of it."
)]
[Throws("BASE_ENDED", "The base has ended before, in whatever way.")]
internal sealed class EndBase : Activity<EndBase.Input, Nothing>
{
    public sealed record Input
    {
        [Label("基地编号")]
        public required string BaseId { get; init; }

        [Label("文件编号")]
        public string? EndDocumentId { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var status = JsonSerializer.Deserialize<BaseStatus>($"\"{context.Header("status")}\"", RegisterJson.Options);
        try
        {
            EndOfBase.CarryOut(context, input.BaseId, new BaseEnding(status, context.Today, input.EndDocumentId));
        }
        catch (BaseEndedException ended)
        {
            return Throw("BASE_ENDED", ended.Message);
        }

        return Done(new Nothing());
    }
}
