using System.Text.Json.Nodes;
using Bases.Activities.Contract;
using Bases.Activities.Objections;
using Bases.FiveYears.Tests.Population;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Register.Applications;
using Bases.Register.PublicNotices;

namespace Bases.FiveYears.Tests.Running;

/// <summary>Objections to what was published (article 17, paragraph 2), and the supervisors who handle them.</summary>
internal sealed class ObjectionPeople(Department department, Diary diary, IReadOnlyDictionary<string, Intake> intakes)
{
    /// <summary>A list is published: those who object note when they will.</summary>
    public void Read(Publicity publicity)
    {
        foreach (var id in publicity.ApprovedApplications)
        {
            if (ApplicantOf(id) is { IsObjectedTo: true } applicant)
            {
                var day =
                    applicant.Bearing == Bearing.ObjectionLate
                        ? publicity.ChosenEnd!.Value.AddDays(1)
                        : Beijing.DayOf(publicity.PublishedAt).AddDays(2);
                diary.Note(Beijing.At(day, 15), () => ObjectAsync(id, applicant));
            }
        }
    }

    public Work Plan(TaskItem task)
    {
        var objection = department.Register.Find<Objection>(task.BusinessKey!)!;
        var bearing = ApplicantOf(objection.ApplicationId)!.Bearing;
        var slow = bearing == Bearing.ObjectionSlow;
        return task.ElementId == "contact"
            ? Work.Later(
                task,
                slow ? 9 : 1,
                "supervisor1",
                new
                {
                    objectionContact = new
                    {
                        contactedOn = Beijing.DayOf(task.CreatedAt),
                        channel = "phone",
                        identity = "confirmed",
                        record = "已联系",
                    },
                }
            )
            : Work.Later(
                task,
                slow ? 30 : 4,
                "supervisor1",
                new
                {
                    objectionFinding = new
                    {
                        outcome = bearing is Bearing.ObjectionUpheld or Bearing.Reconsidered ? "upheld" : "unfounded",
                        finding = "经核实，情况已查明。",
                        reply = "您反映的问题已经核实。",
                    },
                }
            );
    }

    /// <summary>As on the portal: what the objector wrote goes into the register alone.</summary>
    private Task<CommandResult<StartedInstance>> ObjectAsync(string applicationId, Applicant applicant) =>
        department.Runtime.BeginAsync(
            "objection",
            "objection.receive",
            (changes, _) =>
            {
                var form = new JsonObject
                {
                    ["applicationId"] = applicationId,
                    ["kind"] = "person",
                    ["facts"] = "申报书所列合作协议与事实不符，请核实。",
                };
                if (applicant.Bearing != Bearing.ObjectionAnonymous)
                {
                    form["objectorName"] = $"异议人{applicant.Number}";
                    form["contact"] = $"objector{applicant.Number}@people.example";
                }

                var id = ObjectionDesk.Receive(changes, form, department.Clock.GetUtcNow()).ObjectionId;
                return new NewCase(id, ActivityJson.Write(new { objectionId = id }));
            },
            null
        );

    private Applicant? ApplicantOf(string applicationId) =>
        department.Register.Find<Application>(applicationId) is { } application
            ? intakes[application.CallId].Applicants.First(applicant => applicant.Host.HostId == application.HostId)
            : null;
}
