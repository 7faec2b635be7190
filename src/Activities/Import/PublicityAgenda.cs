using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Import;

/// <summary>The end of a call: the decision, its publicity with objections, the naming and the plaques.</summary>
internal sealed class PublicityAgenda(Agenda agenda, RecordedCases cases, Call call)
{
    public void Plan(Publicity publicity)
    {
        agenda.At(
            publicity.PublishedAt.AddDays(-4),
            async desk =>
            {
                var rows = desk
                    .Register.All<Application>()
                    .Where(application => application.CallId == call.CallId && application.Status == ApplicationStatus.AwaitingDecision)
                    .Select(application =>
                        publicity.ApprovedApplications.Contains(application.ApplicationId)
                            ? new
                            {
                                application.ApplicationId,
                                conclusion = "agree",
                                reason = "符合认定条件",
                            }
                            : new
                            {
                                application.ApplicationId,
                                conclusion = "disagree",
                                reason = "综合专家评审意见和布局，本批次不予认定",
                            }
                    );
                await Agenda.Must(
                    desk.CompleteAsync(
                        call.CallId,
                        "decide",
                        null,
                        new { decision = new { minutesReference = $"厅务会〔{call.Year}〕样例", rows } },
                        "decide1"
                    )
                );
                await Agenda.Must(
                    desk.CompleteAsync(call.CallId, "release-decision", null, new { release = new { decision = "release" } }, "release1")
                );
            }
        );
        agenda.At(
            publicity.PublishedAt,
            async desk =>
                await Agenda.Must(
                    desk.CompleteAsync(
                        call.CallId,
                        "publish-publicity",
                        null,
                        new
                        {
                            publicity = new
                            {
                                title = $"{call.Title}拟认定名单公示",
                                text = "现将拟认定名单予以公示。",
                                contacts = "国际合作处 027-0000 0000",
                            },
                        },
                        "call1"
                    )
                )
        );
        foreach (var objection in cases.ObjectionsTo(publicity))
        {
            agenda.At(
                objection.ReceivedAt,
                async desk =>
                {
                    await desk.PutAsync(objection with { Outcome = null, ClosedOn = null });
                    await desk.StartAsync("objection", objection.ObjectionId, new { objection.ObjectionId }, "supervisor1");
                }
            );
        }

        if (publicity.ApprovedApplications.Select(cases.BaseOf).OfType<Base>().ToList() is { Count: > 0 } bases)
        {
            var issued = bases.Min(entry => entry.DesignatedOn);
            agenda.At(
                Agenda.Morning(issued),
                async desk =>
                {
                    var ids = bases.Select(entry => entry.FromApplicationId!);
                    await Agenda.Must(
                        desk.CompleteAsync(
                            call.CallId,
                            "draft-naming",
                            null,
                            new
                            {
                                naming = new
                                {
                                    applicationIds = ids,
                                    issuedOn = issued,
                                    title = $"关于命名{call.Year}年度湖北省国际科技合作基地的通知",
                                    names = bases.Select(entry => new
                                    {
                                        applicationId = entry.FromApplicationId,
                                        name = desk.Register.Find<Application>(entry.FromApplicationId!)?.ProposedBaseName,
                                    }),
                                },
                            },
                            "call1"
                        )
                    );
                    await Agenda.Must(
                        desk.CompleteAsync(call.CallId, "release-naming", null, new { release = new { decision = "release" } }, "release1")
                    );
                }
            );
            agenda.At(
                Agenda.Morning(issued.AddDays(21)),
                async desk =>
                    await Agenda.Must(
                        desk.CompleteAsync(
                            call.CallId,
                            "award-plaques",
                            null,
                            new
                            {
                                plaques = new
                                {
                                    mode = "together",
                                    heldOn = issued.AddDays(21),
                                    place = "武汉",
                                },
                            },
                            "call1"
                        )
                    )
            );
        }
    }
}
