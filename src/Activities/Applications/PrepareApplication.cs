using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Hosts;
using Bases.Register.People;

namespace Bases.Activities.Applications;

[Activity(
    "application.prepare",
    "调取单位与征集信息",
    "Opens the draft in the register and gives the case what it needs of the host, the call and the policy (articles 6 and 13)."
)]
internal sealed class PrepareApplication : Activity<PrepareApplication.Input, PrepareApplication.Output>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("批次编号")]
        public required string CallId { get; init; }

        [Label("依托单位编号")]
        public required string HostId { get; init; }

        [Label("重新申请的基地编号（第三十一条）")]
        public string? RedesignatesBaseId { get; init; }
    }

    public sealed record Output(
        [property: Label("单位所在市州")] string City,
        [property: Label("隶属关系")] Affiliation Affiliation,
        [property: Label("是否须经推荐")] bool RecommendationRequired,
        [property: Label("申报截止时刻")] DateTimeOffset ClosesAt,
        [property: Label("政策参数")] JsonObject Policy,
        [property: Label("申报书")] JsonObject Application,
        [property: Label("可选的负责人")] JsonArray LeaderChoices
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var call = register.Require<Call>(input.CallId);
        var host = register.Require<Host>(input.HostId);
        var application = register.Find<Application>(input.ApplicationId);
        if (application is null)
        {
            application = new Application
            {
                ApplicationId = input.ApplicationId,
                CallId = call.CallId,
                HostId = host.HostId,
                Branch = host.Branch,
                RulePackId = call.RulePackId,
                RedesignatesBaseId = input.RedesignatesBaseId,
            };
            register.Put(application);
        }

        return Done(
            new Output(
                host.City,
                host.Affiliation,
                host.Affiliation == Affiliation.Local,
                call.ClosesAt,
                context.Policy.ToJson(),
                ApplicationForm.Of(application),
                LeaderChoices(register, host, application)
            )
        );
    }

    /// <summary>The host's own people, and whoever is named already: the form chooses, it does not type numbers.</summary>
    private static JsonArray LeaderChoices(IRegister register, Host host, Application application) =>
        [
            .. register
                .All<Person>()
                .Where(person => person.EmployerHostId == host.HostId || person.PersonId == application.LeaderPersonId)
                .OrderBy(person => person.PersonId, StringComparer.Ordinal)
                .Select(person => new JsonObject
                {
                    ["label"] =
                        $"{person.Name}（{Bases.Register.Labels.Label.Of(person.TitleLevel).Zh}，{Bases.Register.Labels.Label.Of(person.EmploymentType).Zh}）",
                    ["value"] = person.PersonId,
                }),
        ];
}
