using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Applications;

namespace Bases.Activities.Applications;

[Activity(
    "application.supplement",
    "登记补正",
    "Takes over what was mended, if it is among what was unlocked, and hands the application back to the office that had returned it."
)]
[Throws("LOCKED", "The host has changed a document or field that was not unlocked, or in a way that does not fit the field.")]
internal sealed class RecordSupplement : Activity<RecordSupplement.Input, RecordSupplement.Output>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("补正要求")]
        public required Correction Correction { get; init; }

        [Label("补正内容")]
        public required Supplement Supplement { get; init; }
    }

    public sealed record Output([property: Label("申报书")] JsonObject Application);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var application = context.Register.Require<Application>(input.ApplicationId);
        var files = input.Supplement.Files ?? [];
        var named = input.Correction.Fields.ToDictionary(FieldPath.KeyOf, StringComparer.Ordinal);
        var locked = files
            .Where(file => file.Value is JsonArray { Count: > 0 })
            .Select(file => file.Key)
            .Except(input.Correction.Documents)
            .Concat((input.Supplement.Changes ?? []).Select(change => change.Key).Except(named.Keys))
            .ToList();
        if (locked.Count > 0)
        {
            return Throw("LOCKED", $"未要求补正，不能改动：{string.Join("、", locked)}。");
        }

        // The form gives back every field that was named; one that it leaves out was emptied.
        var form = ApplicationForm.Of(application);
        form.Remove("files");
        var misplaced = input.Supplement.Changes is { } changes
            ? named.Where(field => !FieldPath.Write(form, field.Value, changes[field.Key])).Select(field => field.Value).ToList()
            : [];
        if (misplaced.Count > 0)
        {
            return Throw("LOCKED", $"没有这样的字段：{string.Join("、", misplaced)}。");
        }

        form["files"] = files.DeepClone();
        Application mended;
        try
        {
            mended = ApplicationForm.Merge(application, form, context.Now);
        }
        catch (JsonException problem)
        {
            return Throw("LOCKED", $"{problem.Path} 的内容不合要求。");
        }

        mended = Answered(mended, input.Correction.RequestId, input.Supplement.Answer, context.Now);
        context.Register.Put(mended);
        return Done(new Output(ApplicationForm.Of(mended)));
    }

    /// <summary>The request is answered (or has lapsed), and the office has the application again.</summary>
    internal static Application Answered(Application application, string requestId, string? answer, DateTimeOffset? at) =>
        application with
        {
            Status =
                application.Status == ApplicationStatus.ReturnedByBureau ? ApplicationStatus.MunicipalCheck : ApplicationStatus.FormalCheck,
            SupplementRequests =
            [
                .. application.SupplementRequests.Select(request =>
                    request.RequestId == requestId ? request with { AnsweredAt = at, Answer = answer } : request
                ),
            ],
        };
}

/// <summary>The form of the supplement.</summary>
internal sealed record Supplement
{
    /// <summary>Stored files by document code.</summary>
    public JsonObject? Files { get; init; }

    /// <summary>Every named field as it is to be, by <see cref="FieldPath.KeyOf"/> of its path.</summary>
    public JsonObject? Changes { get; init; }

    public string? Answer { get; init; }
}
