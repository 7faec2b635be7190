using System.Text.Json;
using Bases.Engine.Validation;

namespace Bases.Engine.Simulation;

/// <summary>
/// The English words of the forms beside it, <c>forms/en.json</c>: an object with a form's Chinese text as the name and the
/// English one as its value.
/// </summary>
/// <param name="Problem">Why it cannot be read; then it gives no words.</param>
public sealed record FormWordFile(IReadOnlyDictionary<string, string> Words, Problem? Problem)
{
    /// <summary>What such a file is called, for whoever looks for them in a folder.</summary>
    public const string Name = "en.json";

    public static bool IsOne(string path) => Path.GetFileName(path) == Name && Path.GetFileName(Path.GetDirectoryName(path)) == "forms";

    public static FormWordFile Read(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            using var json = JsonDocument.Parse(file.Text);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Refused(file, 1, "The words of forms are an object.", "表单词语应为一个对象。");
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

            return new FormWordFile(words, null);
        }
        catch (JsonException problem)
        {
            return Refused(
                file,
                (int)(problem.LineNumber ?? 0) + 1,
                $"The words of forms are not JSON: {problem.Message}",
                $"表单词语不是有效的 JSON：{problem.Message}"
            );
        }
    }

    private static FormWordFile Refused(SourceFile file, int line, string english, string chinese) =>
        new(new Dictionary<string, string>(), new Problem(file.Path, null, line, "form-words", english, chinese, Severity.Error));
}
