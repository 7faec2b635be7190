using Bases.Infrastructure.Faults;
using Bases.Server.Features.Accounts;
using Bases.Server.Features.AnnualAssessments;
using Bases.Server.Features.Applications;
using Bases.Server.Features.Begin;
using Bases.Server.Features.Calendar;
using Bases.Server.Features.Calls;
using Bases.Server.Features.Cases;
using Bases.Server.Features.Clock;
using Bases.Server.Features.Corrections;
using Bases.Server.Features.Definitions;
using Bases.Server.Features.Designer;
using Bases.Server.Features.Distribution;
using Bases.Server.Features.Documents;
using Bases.Server.Features.Evaluations;
using Bases.Server.Features.Exchange;
using Bases.Server.Features.Faults;
using Bases.Server.Features.HostDuties;
using Bases.Server.Features.Inbox;
using Bases.Server.Features.Incidents;
using Bases.Server.Features.Integrity;
using Bases.Server.Features.Interventions;
using Bases.Server.Features.KeyBases;
using Bases.Server.Features.Mail;
using Bases.Server.Features.Mandates;
using Bases.Server.Features.NamedBases;
using Bases.Server.Features.NationalBases;
using Bases.Server.Features.Objections;
using Bases.Server.Features.People;
using Bases.Server.Features.Policies;
using Bases.Server.Features.Portal;
using Bases.Server.Features.Quarantines;
using Bases.Server.Features.Recommendations;
using Bases.Server.Features.Redesignations;
using Bases.Server.Features.Registers;
using Bases.Server.Features.Registers.Imports;
using Bases.Server.Features.Reviews;
using Bases.Server.Features.RuleCheck;
using Bases.Server.Features.Search;
using Bases.Server.Features.SignIn;
using Bases.Server.Features.Start;
using Bases.Server.Features.Support;
using Bases.Server.Features.Tasks;
using Bases.Server.Layout;
using Bases.Server.ProcessApi;
using Bases.Server.Refusals;

namespace Bases.Server.Features;

/// <summary>
/// The features, one folder each: <c>AddX</c> puts handlers and navigation into the services, <c>MapX</c> its pages.
/// Pages need somebody who is signed in unless they say otherwise; every change needs the page's token.
/// </summary>
internal static class AllFeatures
{
    public static void AddFeatures(this IServiceCollection services, bool demonstration)
    {
        services.AddInbox();
        services.AddTasks();
        // A pack's form before whatever other features put into it.
        services.AddPolicies();
        services.AddCases();
        services.AddDocuments();
        services.AddDefinitions();
        services.AddDesigner();
        services.AddMail();
        services.AddIncidents();
        services.AddInterventions();
        services.AddPeople();
        services.AddAccounts();
        services.AddSearch();
        services.AddApplications();
        services.AddCalls();
        services.AddRuleCheck();
        services.AddCorrections();
        services.AddReviews();
        services.AddIntegrity();
        services.AddObjections();
        services.AddNamedBases();
        services.AddDistribution();
        services.AddPortal();
        services.AddCalendar();
        services.AddBegin();
        services.AddAnnualAssessments();
        services.AddEvaluations();
        services.AddNationalBases();
        services.AddKeyBases();
        services.AddRecommendations();
        services.AddRegisters();
        services.AddImports();
        services.AddRedesignations();
        services.AddMandates();
        services.AddQuarantines();
        services.AddSupport();
        services.AddExchange();
        services.AddHostDuties();
        if (demonstration)
        {
            services.AddClock();
        }

        services.AddProcessApi();
    }

    public static void MapFeatures(this WebApplication app)
    {
        var pages = app.MapGroup("").RequireToken();
        pages.RequireAuthorization();
        pages.ExcludeFromDescription();
        pages.MapStart();
        pages.MapSignIn();
        pages.MapInbox();
        pages.MapTasks();
        pages.MapCases();
        pages.MapDocuments();
        pages.MapDefinitions();
        pages.MapDesigner();
        pages.MapMail();
        pages.MapIncidents();
        pages.MapInterventions();
        pages.MapPeople();
        pages.MapAccounts();
        pages.MapSearch();
        pages.MapApplications();
        pages.MapCalls();
        pages.MapRuleCheck();
        pages.MapNamedBases();
        pages.MapDistribution();
        pages.MapPortal();
        pages.MapCalendar();
        pages.MapBegin();
        pages.MapAnnualAssessments();
        pages.MapEvaluations();
        pages.MapKeyBases();
        pages.MapRecommendations();
        pages.MapRegisters();
        pages.MapImports();
        pages.MapMandates();
        pages.MapQuarantines();
        pages.MapPolicies();
        pages.MapSupport();
        pages.MapExchange();
        pages.MapHostDuties();
        if (app.Services.GetService<IServiceProviderIsService>()?.IsService(typeof(ClockHandler)) == true)
        {
            pages.MapClock();
            if (FaultPoint.MayBeArmed)
            {
                pages.MapFaults();
            }
        }

        app.MapProcessApi();
        app.MapApiGroup("/api").MapRulePacksApi();
        app.MapFallback((HttpContext context) => new NotFound().ToResult(context)).ExcludeFromDescription();
    }
}
