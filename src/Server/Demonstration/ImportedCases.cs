using System.Text.Json.Nodes;
using Bases.Dmn.Values;
using Bases.Infrastructure.Runtime;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.Policies;
using Bases.Register.PublicNotices;
using Bases.Server.Forms;

namespace Bases.Server.Demonstration;

/// <summary>
/// Begins an instance for every imported call, application and objection that is still in progress, at the element where
/// its data say that it stands. What has ended lives in the register alone.
/// </summary>
internal sealed partial class ImportedCases(ProcessRuntime runtime, IRegister register, DateTimeOffset at, ILogger log)
{
    private readonly JsonObject policy = Policy.On(register, LegalTime.DayOf(at)).ToJson();

    public async Task BeginAsync(CancellationToken cancellation)
    {
        foreach (var call in register.All<Call>().OrderBy(call => call.CallId, StringComparer.Ordinal))
        {
            if (Stand(call) is { } element)
            {
                await BeginAsync("call", call.CallId, Facts(call), element, cancellation);
            }
        }

        foreach (var application in register.All<Application>().OrderBy(application => application.ApplicationId, StringComparer.Ordinal))
        {
            if (Stand(application.Status) is { } element)
            {
                await BeginAsync("application", application.ApplicationId, Facts(application), element, cancellation);
            }
        }

        foreach (
            var objection in register
                .All<Objection>()
                .Where(objection => objection.Outcome is ObjectionOutcome.Open)
                .OrderBy(objection => objection.ObjectionId, StringComparer.Ordinal)
        )
        {
            await BeginAsync(
                "objection",
                objection.ObjectionId,
                new JsonObject { ["objectionId"] = objection.ObjectionId },
                null,
                cancellation
            );
        }
    }

    /// <summary>Where an application of this status waits; null when it has ended or has not been handed in.</summary>
    private static string? Stand(ApplicationStatus status) =>
        status switch
        {
            ApplicationStatus.Draft => "prepare",
            ApplicationStatus.FormalCheck => "check-rules",
            ApplicationStatus.ExpertReview => "propose-panel",
            ApplicationStatus.AwaitingDecision => "await-decision",
            ApplicationStatus.Agreed or ApplicationStatus.Publicity or ApplicationStatus.ObjectionHandling => "publicity-ended",
            _ => null,
        };

    private static string? Stand(Call call) =>
        call.Status switch
        {
            CallStatus.Approved => "opens",

            // Opening it once more gives it its announcement, and its timers from now on.
            CallStatus.Open => "open",
            CallStatus.Closed => "count-pending",
            CallStatus.InPublicity => "publicity-ends",
            _ => null,
        };

    private JsonObject Facts(Call call)
    {
        var facts = new JsonObject
        {
            ["callId"] = call.CallId,
            ["opensAt"] = Text(call.OpensAt),
            ["closesAt"] = Text(call.ClosesAt),
            ["policy"] = policy.DeepClone(),
        };
        if (register.All<Publicity>().FirstOrDefault(publicity => publicity.CallId == call.CallId) is { } publicity)
        {
            facts["publicityId"] = publicity.PublicityId;
            facts["publicityEndsOn"] = publicity.ChosenEnd?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        return facts;
    }

    private JsonObject Facts(Application application)
    {
        var host = register.Find<Host>(application.HostId);
        return new JsonObject
        {
            ["applicationId"] = application.ApplicationId,
            ["callId"] = application.CallId,
            ["hostId"] = application.HostId,
            ["city"] = host?.City,
            ["recommendationRequired"] = host?.Affiliation == Bases.Register.Hosts.Affiliation.Local,
            ["closesAt"] = register.Find<Call>(application.CallId) is { } call ? Text(call.ClosesAt) : null,
            ["policy"] = policy.DeepClone(),
            ["publicityId"] = register.All<Publicity>().FirstOrDefault(publicity => publicity.CallId == application.CallId)?.PublicityId,
        };
    }

    private async Task BeginAsync(string process, string businessKey, JsonObject facts, string? element, CancellationToken cancellation)
    {
        ContextValue variables = facts.Context();
        var result = await runtime.StartAsync(
            process,
            variables,
            businessKey,
            null,
            beginAt: element is null ? null : [element],
            cancellation: cancellation
        );
        if (result.Rejection is { } rejection)
        {
            LogRefused(log, process, businessKey, rejection.Message);
        }
    }

    private static string Text(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    [LoggerMessage(LogLevel.Error, "The imported case {Process} {BusinessKey} cannot begin: {Reason}")]
    private static partial void LogRefused(ILogger log, string process, string businessKey, string reason);
}
