using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Bases.Infrastructure.Faults;
using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Documents;

/// <summary>
/// The content of documents: files named by their SHA-256 under <c>files/</c>. A file is on the disk before the row that
/// names it is committed; a crash in between leaves a file that nothing names, and never a name without its file.
/// </summary>
internal sealed partial class DocumentFiles(Database database)
{
    private readonly string folder = Directory.CreateDirectory(Path.Combine(database.Folder, "files")).FullName;

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <returns>The hash under which the content is found again.</returns>
    public string Write(ReadOnlySpan<byte> content)
    {
        var hash = HashOf(content);
        var path = PathOf(hash);
        if (File.Exists(path) && new FileInfo(path).Length == content.Length)
        {
            return hash;
        }

        var directory = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + "." + Guid.NewGuid().ToString("N");
        using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        FaultPoint.Hit("document-before-rename");
        File.Move(temporary, path, overwrite: true);
        FlushDirectory(directory.FullName);
        FaultPoint.Hit("document-written");
        return hash;
    }

    public byte[]? Read(string hash) => File.Exists(PathOf(hash)) ? File.ReadAllBytes(PathOf(hash)) : null;

    public Stream? Open(string hash) =>
        File.Exists(PathOf(hash))
            ? new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 81_920, useAsync: true)
            : null;

    /// <summary>Removes content for good; what is not there is no matter.</summary>
    public void Delete(string hash)
    {
        if (File.Exists(PathOf(hash)))
        {
            File.Delete(PathOf(hash));
            FlushDirectory(Path.GetDirectoryName(PathOf(hash))!);
        }
    }

    private string PathOf(string hash) => Path.Combine(folder, hash[..2], hash);

    /// <summary>The name in its directory has to reach the disk too.</summary>
    private static void FlushDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // .NET opens no directories.
        var descriptor = Open(directory, 0);
        if (descriptor < 0)
        {
            throw new IOException($"The folder {directory} could not be opened (error {Marshal.GetLastPInvokeError()}).");
        }

        var flushed = Fsync(descriptor);
        _ = Close(descriptor);
        if (flushed != 0)
        {
            throw new IOException($"The folder {directory} could not be flushed to the disk.");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
