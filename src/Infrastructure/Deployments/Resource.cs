using Bases.Engine;

namespace Bases.Infrastructure.Deployments;

/// <summary>A deployed file in one version. Its content is read when it is first needed.</summary>
internal sealed record Resource(Key Key, string Name, int Version, string Hash, Key DeploymentKey, Lazy<byte[]> Content)
{
    /// <summary>The procedure to which it belongs: the first folder of its path; empty for a file without one.</summary>
    public string Folder => FolderOf(Name);

    public static string FolderOf(string name) => name.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? name[..slash] : "";
}
