using System.Text.Json.Nodes;
using Bases.Engine.Simulation;
using Bases.Infrastructure.Register;
using Bases.Register.Codes;
using Bases.Server.Wording;

namespace Bases.Server.Forms;

/// <summary>
/// The words of forms in the reader's language. Forms are written in Chinese; their English lies beside them in
/// <c>forms/en.json</c>, what several procedures say in <c>reference/forms/en.json</c>, and codes are called as the
/// register's lists call them. It goes by text: so it holds for a form of any version, and a text without English stays.
/// </summary>
public sealed class FormWords
{
    private readonly RegisterMemory register;
    private readonly IReadOnlyDictionary<string, string> written;

    public FormWords(EnglishFiles files, RegisterMemory register)
    {
        ArgumentNullException.ThrowIfNull(files);
        this.register = register;
        written = files.Read(WordFile.Forms);
    }

    /// <summary>The form file as this reader reads it.</summary>
    public string? Of(string? form, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!words.IsEnglish || form is null || JsonNode.Parse(form) is not JsonObject root)
        {
            return form;
        }

        Say(root);
        return root.Readable();
    }

    /// <summary>Calls the choices that a form takes from its data (<c>valuesKey</c>) as this reader calls them.</summary>
    internal void Call(JsonObject values, FormSchema? schema, Words words)
    {
        if (!words.IsEnglish || schema is null)
        {
            return;
        }

        foreach (var choices in schema.ChoiceLists().Select(name => values[name]).OfType<JsonArray>())
        {
            Say(choices);
        }
    }

    private void Say(JsonNode node)
    {
        var codes = register
            .Current.All<CodeList>()
            .SelectMany(list => list.Codes)
            .DistinctBy(code => code.Zh)
            .ToDictionary(code => code.Zh, code => code.En, StringComparer.Ordinal);
        foreach (var text in FormTexts.Of(node))
        {
            if ((written.GetValueOrDefault(text.Text) ?? codes.GetValueOrDefault(text.Text)) is { } english)
            {
                text.Say(english);
            }
        }
    }
}
