using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Features.Registers.Lists;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Registers;

/// <summary>One entry of the register: its fields, and every change with who, when and from which case.</summary>
public sealed class ShowEntry(
    Viewer viewer,
    ShowRegister lists,
    RegisterArchive archive,
    ProcessQueries queries,
    ProcessRuntime runtime,
    CaseAccess access,
    PersonNames people,
    CaseNames names,
    Words words
)
{
    private const int ShortestReason = 4;

    /// <param name="known">As it was recorded at the end of this day: an entry that has left the register since is found there.</param>
    public async Task<Answer<RegisterEntryModel>> HandleAsync(string list, string id, DateOnly? known, CancellationToken cancellation) =>
        lists.Find(list) is { } found && await lists.LineAsync(found, id, known, cancellation) is { } line
            ? await ModelAsync(found, line, revealed: false, cancellation)
            : new NotFound();

    /// <summary>Shows the personal data once; who asked for whose and why stands in the journal.</summary>
    public async Task<Answer<RegisterEntryModel>> RevealAsync(string list, string id, string? reason, CancellationToken cancellation)
    {
        if (lists.Find(list) is not { } found || await lists.UnmaskedAsync(found, id, cancellation) is not { } line)
        {
            return new NotFound();
        }

        if (!MayReveal)
        {
            return NotAllowed.Role;
        }

        if (reason?.Trim() is not { Length: >= ShortestReason } why)
        {
            return new Invalid("请说明查看个人信息的理由。", "Please say why you need the personal data.");
        }

        await runtime.ChangeRegisterAsync($"personal-data.reveal {line.EntryKind}/{id}: {why}", (_, _) => 0, viewer.UserName, cancellation);
        return await ModelAsync(found, line, revealed: true, cancellation);
    }

    /// <summary>Those who have to reach people or to verify them; whoever keeps the system running does not.</summary>
    private bool MayReveal => viewer.IsAny(Roles.CallManager, Roles.FormalChecker, Roles.ReviewOrganiser, Roles.Supervisor);

    private async Task<RegisterEntryModel> ModelAsync(RegisterList list, RegisterLine line, bool revealed, CancellationToken cancellation)
    {
        var revisions = await list.HistoryAsync(archive, line, cancellation);
        await people.LoadAsync(revisions.Select(revision => revision.Actor), cancellation);
        var lines = new List<RevisionLine>();
        string? before = null;
        foreach (var revision in revisions)
        {
            var instance = revision.InstanceKey is { } key ? await queries.InstanceAsync(key, cancellation) : null;
            var seen = instance is not null && access.MaySee(instance) ? instance : null;
            lines.Add(
                new RevisionLine(
                    revision.Revision,
                    revision.RecordedAt,
                    revision.Actor is { } actor ? people.Of(actor) : words["系统", "System"],
                    seen?.Key,
                    seen is null ? null : names.Of(seen.ProcessId, seen.ProcessName, seen.BusinessKey).Title,
                    revision.IsRemoval,
                    [.. RevisionDiff.Between(before, revision.Json).Select(change => Change(change, revealed))]
                )
            );
            before = revision.Json;
        }

        lines.Reverse();
        return new RegisterEntryModel(list, line, [.. list.Heads.Zip(line.Cells)], lines, MayReveal && !revealed, revealed);
    }

    private RevisionChange Change((string Path, string? Before, string? After) change, bool revealed) =>
        Masking.IsPersonal(change.Path) && !revealed
            ? new RevisionChange(
                FieldNames.Of(change.Path, words),
                (string?)Masking.Mask(change.Before),
                (string?)Masking.Mask(change.After)
            )
            : new RevisionChange(FieldNames.Of(change.Path, words), change.Before, change.After);
}
