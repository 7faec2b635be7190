using Bases.Register;

namespace Bases.Infrastructure.Register;

/// <summary>The register as of the last commit: an immutable snapshot that a reader may hold as long as it likes.</summary>
public sealed class RegisterMemory
{
    public IRegister Current => throw new NotSupportedException();

    /// <summary>All revisions of an entry, oldest first.</summary>
    public Task<IReadOnlyList<RegisterRevision>> RevisionsAsync<T>(string id, CancellationToken cancellation = default)
        where T : class, IRegisterEntry => throw new NotSupportedException();
}

/// <summary>A state that a register entry had.</summary>
public sealed record RegisterRevision(string Kind, string Id, int Revision, DateTimeOffset RecordedAt, string? Actor, Engine.Key? InstanceKey, string Json);
