using Bases.Activities.Calls;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Calls;
using Bases.Register.NamedBases;
using Bases.Register.Naming;

namespace Bases.Activities.Naming;

[Activity("plaque.list", "编制授牌名单", "Lists the named bases of the call for the plaques and prints the list (article 18).")]
[Fills("plaque-list.docx", typeof(PlaqueListPaper))]
internal sealed class ListPlaques : Activity<CallInput, ListPlaques.Output>
{
    public sealed record Output([property: Label("授牌")] PlaqueForm Plaques, [property: Label("授牌名单文件")] string PlaqueListFileId);

    protected override ActivityResult Run(CallInput input, ActivityContext context)
    {
        var register = context.Register;
        var rows = register
            .All<NamingDocument>()
            .Where(document => document.CallId == input.CallId)
            .SelectMany(document => document.BaseIds)
            .Select(id => NamedLine.Of(context, register.Require<Base>(id)))
            .ToList();
        var call = register.Require<Call>(input.CallId);
        var file = context.Documents.Store(
            $"{call.Title}授牌名单.docx",
            MediaTypes.Docx,
            context.Documents.FillDocx(
                "plaque-list.docx",
                ActivityJson.Write(new PlaqueListPaper(call.Title, call.Year, rows.Count, rows))
            ),
            input.CallId
        );
        return Done(new Output(new PlaqueForm { List = rows }, file));
    }
}

/// <summary>The form of the award.</summary>
internal sealed record PlaqueForm
{
    /// <summary>集中 (together) or 单独 (single).</summary>
    public string? Mode { get; init; }

    public DateOnly? HeldOn { get; init; }

    public string? Place { get; init; }

    public string? Receiver { get; init; }

    public IReadOnlyList<NamedLine> List { get; init; } = [];
}
