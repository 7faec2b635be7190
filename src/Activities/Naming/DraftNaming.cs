using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Naming;

namespace Bases.Activities.Naming;

[Activity("naming.draft", "登记命名草案", "Records the draft of the naming document, to be released by a second person (article 18).")]
[Throws("NAMING_INVALID", "Nobody is on the list, or somebody who may not be named.")]
internal sealed class DraftNaming : Activity<DraftNaming.Input, DraftNaming.Output>
{
    public sealed record Input
    {
        [Label("批次编号")]
        public required string CallId { get; init; }

        [Label("命名文件")]
        public required NamingForm Naming { get; init; }
    }

    public sealed record Output([property: Label("命名文件编号")] string NamingDocumentId);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var cleared = NamingCandidates
            .Of(context, input.CallId)
            .Cleared.Select(application => application.ApplicationId)
            .ToHashSet(StringComparer.Ordinal);
        var refused = input.Naming.ApplicationIds.Where(id => !cleared.Contains(id)).ToList();
        if (input.Naming.ApplicationIds.Count == 0 || refused.Count > 0 || input.Naming.IssuedOn < context.Today)
        {
            return Throw(
                "NAMING_INVALID",
                refused.Count > 0 ? $"现在不能命名：{string.Join("、", refused)}。" : "名单不能为空，文件日期不得早于今日。"
            );
        }

        var id =
            $"{input.CallId}-MM{register.All<NamingDocument>().Count(document => document.CallId == input.CallId && document.ReleasedBy is not null) + 1}";
        register.Put(
            new NamingDocument
            {
                DocumentId = id,
                CallId = input.CallId,
                DocumentNumber = input.Naming.DocumentNumber ?? "",
                IssuedOn = input.Naming.IssuedOn ?? context.Today,
                Title = input.Naming.Title ?? "",
                ApplicationIds = input.Naming.ApplicationIds,
                DraftedBy = context.Officer,
            }
        );
        return Done(new Output(id));
    }
}
