using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Activities.Applications;
using Bases.Register;
using Bases.Register.Json;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Objections;

/// <summary>
/// Takes an objection in (article 17, paragraph 2). The objector's name goes into the register alone, where only
/// supervisors read it: the procedure <c>objection</c> carries nothing but the objection's id.
/// </summary>
public static class ObjectionDesk
{
    /// <param name="form">Data of <c>objection.form</c>.</param>
    /// <returns>The entry; start <c>objection</c> with its id as business key and as the variable <c>objectionId</c>.</returns>
    public static Objection Receive(IRegisterChanges register, JsonObject form, DateTimeOffset now)
    {
        var data =
            ApplicationForm.Clean(form.DeepClone()).Deserialize<ObjectionForm>(RegisterJson.Options)
            ?? throw new JsonException("The form is empty.");
        var year = Bases.Register.Calendars.LegalTime.DayOf(now).Year;
        var number = register.NextNumber($"objection-{year}");
        var publicity = register
            .All<Publicity>()
            .Where(candidate => candidate.ApprovedApplications.Contains(data.ApplicationId))
            .MaxBy(candidate => candidate.PublishedAt);
        var named = !string.IsNullOrWhiteSpace(data.ObjectorName) && !string.IsNullOrWhiteSpace(data.Contact);
        var objection = new Objection
        {
            ObjectionId = FormattableString.Invariant($"YY{year}{number:000}"),
            PublicityId = publicity?.PublicityId,
            ApplicationId = data.ApplicationId,
            ReceivedAt = now,
            RealName = named,
            Channel = data.Channel ?? ObjectionChannel.Online,
            Objector = named ? new Objector(data.ObjectorName!, data.Kind == "unit", data.Contact!) : null,
            Facts = data.Facts,
            EvidenceFileIds = [.. (data.Evidence ?? []).Select(file => file.FileId)],
        };
        register.Put(objection);
        return objection;
    }

    private sealed record ObjectionForm
    {
        public required string ApplicationId { get; init; }

        public string? Kind { get; init; }

        public ObjectionChannel? Channel { get; init; }

        public string? ObjectorName { get; init; }

        public string? Contact { get; init; }

        public string? Facts { get; init; }

        public IReadOnlyList<Inspections.StoredFile>? Evidence { get; init; }
    }
}
