using Bases.Engine.Simulation;
using Microsoft.Extensions.Options;

namespace Bases.Server.Wording;

/// <summary>The English that lies beside the procedures in <c>workflows/</c> (see <see cref="WordFile"/>).</summary>
public sealed partial class EnglishFiles(IOptions<ServerOptions> options, ILogger<EnglishFiles> log)
{
    /// <param name="texts">Which texts: <see cref="WordFile.Forms"/>, <see cref="WordFile.Names"/> or <see cref="WordFile.Rules"/>.</param>
    /// <returns>By the Chinese text; empty where the server has no folder of procedures.</returns>
    public IReadOnlyDictionary<string, string> Read(string texts)
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        if (options.Value.WorkflowFolder is not { } folder || !Directory.Exists(folder))
        {
            return written;
        }

        foreach (
            var path in Directory
                .EnumerateFiles(folder, WordFile.Name, SearchOption.AllDirectories)
                .Where(path => WordFile.IsOne(path, texts))
                .Order(StringComparer.Ordinal)
        )
        {
            var file = WordFile.Read(new SourceFile(path, File.ReadAllText(path)));
            if (file.Problem is { } problem)
            {
                LogUnreadable(log, problem.ToString());
            }

            foreach (var (chinese, english) in file.Words)
            {
                written.TryAdd(chinese, english);
            }
        }

        return written;
    }

    [LoggerMessage(LogLevel.Error, "English words are left out, their texts stay Chinese: {Problem}")]
    private static partial void LogUnreadable(ILogger log, string problem);
}
