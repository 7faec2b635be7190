using System.Text.Json.Nodes;
using Bases.Activities.Objections;
using Bases.Dmn.Values;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.PublicNotices;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Portal;

/// <summary>
/// Takes an objection against one line of a publicity by real name and starts its procedure (article 17, paragraph 2).
/// Anybody may file one; only the supervisors will read who did.
/// </summary>
public sealed class FileObjection(
    PortalReader reader,
    RequestIdentity request,
    ProcessRuntime runtime,
    RegisterMemory register,
    Words words,
    Dates dates
)
{
    private const int LongestFacts = 8000;

    /// <summary>The form as it would be refused, or the id of the objection that was filed.</summary>
    public async Task<Answer<(string? ObjectionId, ObjectionPageModel Page)>> HandleAsync(
        string publicityId,
        ObjectionForm form,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        if (reader.Publicity(publicityId) is not { } view)
        {
            return new NotFound();
        }

        var problems = Check(view, form);
        var page = new ObjectionPageModel(view, form, problems);
        if (problems.Count > 0)
        {
            return (null, page);
        }

        // The objector's name goes into the register alone; the procedure carries the objection's id.
        var result = await runtime
            .Once(request.Id)
            .BeginAsync(
                "objection",
                "objection.receive",
                (changes, _) =>
                {
                    var id = ObjectionDesk.Receive(changes, Data(form), dates.Now).ObjectionId;
                    return new NewCase(id, new ContextValue([KeyValuePair.Create("objectionId", (Value)new StringValue(id))]));
                },
                null,
                cancellation
            );
        return result.Accepted
            ? (result.Value!.BusinessKey, page)
            : new Overtaken("异议暂时无法登记，您填写的内容没有保存。", "The objection cannot be taken at the moment; nothing was kept.")
            {
                Next = ("请稍后再试，或按公示所列联系方式提交。", "Please try again later, or use the contacts in the notice."),
            };
    }

    /// <summary>What its objector may know of it.</summary>
    public ObjectionReceiptModel? Receipt(string objectionId)
    {
        if (register.Current.Find<Objection>(objectionId) is not { } objection)
        {
            return null;
        }

        var entry = register
            .Current.All<Publicity>()
            .Where(publicity => publicity.PublicityId == objection.PublicityId)
            .Select(publicity => reader.Publicity(publicity.PublicityId))
            .SelectMany(view => view?.Entries ?? [])
            .FirstOrDefault(entry => entry.ApplicationId == objection.ApplicationId);
        return new ObjectionReceiptModel(
            objection.ReceiptNumber ?? objection.ObjectionId,
            objection.ReceivedAt,
            entry?.BaseName ?? "",
            objection.Outcome,
            objection.RealName
        );
    }

    private Dictionary<string, string> Check(PublicityView view, ObjectionForm form)
    {
        var problems = new Dictionary<string, string>();
        if (!view.Open)
        {
            problems["applicationId"] = words[
                "公示期已届满，不能在此提出异议；可按公示所列联系方式反映，按监督程序办理。",
                "The period has ended; please use the contacts in the notice."
            ];
        }
        else if (view.Entries.All(entry => entry.ApplicationId != form.ApplicationId))
        {
            problems["applicationId"] = words["请选择名单中的一项。", "Please choose a line of the list."];
        }

        Require("kind", form.Kind is "person" or "unit", words["请选择是个人还是单位。", "A person or a unit?"]);
        Require(
            "objectorName",
            form.ObjectorName?.Trim() is { Length: >= 2 and <= 100 },
            words["请填写真实姓名或单位全称。", "Please give your full name or the unit's."]
        );
        Require(
            "contact",
            form.Contact?.Trim() is { Length: >= 5 and <= 200 },
            words["请填写能联系到您的电话或电子邮箱。", "Please give a phone number or mail address."]
        );
        Require(
            "facts",
            form.Facts?.Trim() is { Length: >= 10 and <= LongestFacts },
            words[$"请写明事实与理由，10 至 {LongestFacts} 字。", $"Please state the facts, 10 to {LongestFacts} characters."]
        );
        Require("pledge", form.Pledge == "yes", words["请确认内容真实。", "Please confirm that it is true."]);
        return problems;

        void Require(string field, bool holds, string problem)
        {
            if (!holds)
            {
                problems[field] = problem;
            }
        }
    }

    /// <summary>The same data as <c>objection.form</c> gives.</summary>
    private static JsonObject Data(ObjectionForm form) =>
        new()
        {
            ["applicationId"] = form.ApplicationId,
            ["kind"] = form.Kind,
            ["channel"] = "online",
            ["objectorName"] = form.ObjectorName!.Trim(),
            ["contact"] = form.Contact!.Trim(),
            ["facts"] = form.Facts!.Trim(),
        };
}
