using Bases.Register;

namespace Bases.Infrastructure.Register;

/// <summary>The register as of the last commit: an immutable snapshot that a reader may hold as long as it likes.</summary>
public sealed class RegisterMemory
{
    private RegisterSnapshot snapshot = RegisterSnapshot.Empty;

    public IRegister Current => Snapshot;

    internal RegisterSnapshot Snapshot => Volatile.Read(ref snapshot);

    internal void Show(RegisterSnapshot current) => Volatile.Write(ref snapshot, current);
}
