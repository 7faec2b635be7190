using Bases.Infrastructure.Register;
using Bases.Register.Applications;
using Bases.Register.Calls;

namespace Bases.Server.Access;

/// <summary>What a case is called by people: the base, the call; its business key where the register knows no name.</summary>
public sealed class CaseNames(RegisterMemory register, IEnumerable<CaseKind> kinds)
{
    public CaseName Of(string processId, string processName, string? businessKey)
    {
        var key = businessKey ?? "";
        return processId switch
        {
            // Reviews and inspections are parts of their application.
            "application" or "expert-review" or "site-inspection" when register.Current.Find<Application>(key) is { } application => new(
                application.ProposedBaseName ?? $"{key}（未命名）",
                $"{key} · {register.Current.Find<Host>(application.HostId)?.Name}"
            ),
            "call" when register.Current.Find<Call>(key) is { } call => new(call.Title, key),
            _ when OfKind(processId, key) is { } name => name,
            _ => new(key.Length > 0 ? $"{processName} {key}" : processName, key),
        };
    }

    /// <summary>Several procedures may call the same part: the one that knows the key is its case.</summary>
    private CaseName? OfKind(string processId, string key) =>
        kinds
            .Where(kind => kind.ProcessId == processId || kind.Parts.Contains(processId))
            .Select(kind => kind.Name(register.Current, key))
            .Where(name => name is not null)
            .Select(name => new CaseName(name!.Value.Title, name.Value.Detail))
            .FirstOrDefault();
}

/// <param name="Detail">Number and unit, to tell cases of one name apart.</param>
public sealed record CaseName(string Title, string Detail);
