using System.Text;
using Bases.Cli.CommandLine;
using Bases.Register.Imports;

namespace Bases.Cli.Check;

/// <summary>A file as a clerk saved it: UTF-8, or what spreadsheets of Chinese offices write.</summary>
internal static class FolderText
{
    /// <returns>Null when there is no such file.</returns>
    /// <exception cref="CouldNotRunException">It is in neither encoding.</exception>
    public static string? Of(string path)
    {
        try
        {
            return File.Exists(path) ? TextDecoding.Decode(File.ReadAllBytes(path)).Text : null;
        }
        catch (DecoderFallbackException)
        {
            throw new CouldNotRunException($"{path} is neither UTF-8 nor GB 18030.");
        }
    }
}
