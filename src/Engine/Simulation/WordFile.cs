using System.Text.Json;
using Bases.Engine.Validation;

namespace Bases.Engine.Simulation;

/// <summary>
/// The English of a procedure's texts: an object with the Chinese text as the name and the English one as its value.
/// <c>forms/en.json</c> has the texts of its forms, <c>names/en.json</c> the names of its processes and their elements,
/// <c>rules/en.json</c> the reasons that its decision tables give, with <c>{}</c> where they put a figure or a name.
/// </summary>
/// <param name="Problem">Why it cannot be read; then it gives no words.</param>
public sealed record WordFile(IReadOnlyDictionary<string, string> Words, Problem? Problem)
{
    /// <summary>What such a file is called, for whoever looks for them in a folder.</summary>
    public const string Name = "en.json";

    public const string Forms = "forms";
    public const string Names = "names";
    public const string Rules = "rules";

    public static bool IsOne(string path) => IsOne(path, Forms) || IsOne(path, Names) || IsOne(path, Rules);

    /// <param name="texts"><see cref="Forms"/>, <see cref="Names"/> or <see cref="Rules"/>.</param>
    public static bool IsOne(string path, string texts) =>
        Path.GetFileName(path) == Name && Path.GetFileName(Path.GetDirectoryName(path)) == texts;

    public static WordFile Read(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            using var json = JsonDocument.Parse(file.Text);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Refused(file, 1, "The English words are an object.", "英文词语应为一个对象。");
            }

            var words = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var word in json.RootElement.EnumerateObject())
            {
                if (word.Value.ValueKind != JsonValueKind.String)
                {
                    return Refused(file, 1, $"The English of '{word.Name}' is not a text.", $"“{word.Name}”的英文不是文字。");
                }

                if (!words.TryAdd(word.Name, word.Value.GetString()!))
                {
                    return Refused(file, 1, $"'{word.Name}' is there twice.", $"“{word.Name}”重复出现。");
                }
            }

            return new WordFile(words, null);
        }
        catch (JsonException problem)
        {
            return Refused(
                file,
                (int)(problem.LineNumber ?? 0) + 1,
                $"The English words are not JSON: {problem.Message}",
                $"英文词语不是有效的 JSON：{problem.Message}"
            );
        }
    }

    private static WordFile Refused(SourceFile file, int line, string english, string chinese) =>
        new(new Dictionary<string, string>(), new Problem(file.Path, null, line, "form-words", english, chinese, Severity.Error));
}
