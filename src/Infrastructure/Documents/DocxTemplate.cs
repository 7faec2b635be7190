using System.Text.RegularExpressions;
using Bases.Dmn.Values;
using Bases.Infrastructure.Mail;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using BooleanValue = Bases.Dmn.Values.BooleanValue;

namespace Bases.Infrastructure.Documents;

/// <summary>
/// Fills a docx template. <c>{{name}}</c> or <c>{{a.b}}</c> is replaced by the value, <c>{{day x}}</c> by a date as people
/// say it. A table row that contains <c>{{#each list}}</c> … <c>{{/each}}</c> is repeated for each item, whose members are
/// read by name, the item itself as <c>{{this}}</c> and its number as <c>{{number}}</c>; a paragraph likewise.
/// </summary>
internal static partial class DocxTemplate
{
    public static byte[] Fill(byte[] template, ContextValue model)
    {
        using var stream = new MemoryStream();
        stream.Write(template);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var main = document.MainDocumentPart ?? throw new InvalidDataException("The template has no main document part.");
            Fill(main.Document, model);
            foreach (var part in main.HeaderParts)
            {
                Fill(part.Header, model);
            }

            foreach (var part in main.FooterParts)
            {
                Fill(part.Footer, model);
            }
        }

        return stream.ToArray();
    }

    /// <summary>What a template asks for: each field, with the list in whose item it stands; a list itself as a field.</summary>
    public static IReadOnlyList<(string Field, string? List)> Fields(byte[] template)
    {
        using var stream = new MemoryStream(template);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        if (document.MainDocumentPart is not { Document: { } body } main)
        {
            return [];
        }

        return
        [
            .. new OpenXmlElement[] { body }
                .Concat(main.HeaderParts.Select(part => part.Header))
                .Concat(main.FooterParts.Select(part => part.Footer))
                .SelectMany(Asked)
                .Distinct(),
        ];
    }

    private static IEnumerable<(string Field, string? List)> Asked(OpenXmlElement root)
    {
        foreach (var paragraph in root.Descendants<Paragraph>())
        {
            var repeated = ListOf(paragraph) ?? paragraph.Ancestors<TableRow>().Select(ListOf).FirstOrDefault(found => found is not null);
            if (repeated is not null)
            {
                yield return (repeated, null);
            }

            foreach (Match found in Placeholder().Matches(TextOf(paragraph)))
            {
                if (!found.Groups["control"].Success)
                {
                    yield return (found.Groups["path"].Value, repeated);
                }
            }
        }
    }

    private static string? ListOf(OpenXmlElement element) =>
        Each().Match(TextOf(element)) is { Success: true } each ? each.Groups[1].Value : null;

    private static void Fill(OpenXmlElement root, IVariables model)
    {
        var filled = new HashSet<Paragraph>();
        foreach (var row in root.Descendants<TableRow>().ToList())
        {
            Repeat(row, model, filled);
        }

        foreach (var paragraph in root.Descendants<Paragraph>().ToList())
        {
            Repeat(paragraph, model, filled);
        }

        foreach (var paragraph in root.Descendants<Paragraph>().Where(paragraph => !filled.Contains(paragraph)).ToList())
        {
            Replace(paragraph, model);
        }
    }

    /// <summary>Puts a filled copy of the row or paragraph for each item in its place.</summary>
    private static void Repeat(OpenXmlElement element, IVariables model, HashSet<Paragraph> filled)
    {
        if (
            element.Parent is null
            || (element is Paragraph known && filled.Contains(known))
            || Each().Match(TextOf(element)) is not { Success: true } each
        )
        {
            return;
        }

        if (Look(each.Groups[1].Value, model) is ListValue list)
        {
            var number = 0;
            foreach (var item in list.Items)
            {
                var copy = (OpenXmlElement)element.CloneNode(deep: true);
                var scope = new ItemScope(item, ++number, model);
                foreach (var paragraph in copy is Paragraph only ? [only] : copy.Descendants<Paragraph>().ToList())
                {
                    Replace(paragraph, scope);
                    filled.Add(paragraph);
                }

                element.InsertBeforeSelf(copy);
            }
        }

        element.Remove();
    }

    /// <summary>Word splits a placeholder over several runs; the first run of it takes the value, so its format stays.</summary>
    private static void Replace(Paragraph paragraph, IVariables model)
    {
        // On from behind each value: one that looks like a placeholder is text all the same.
        var from = 0;
        while (true)
        {
            var texts = paragraph.Descendants<Text>().ToList();
            var whole = string.Concat(texts.Select(text => text.Text));
            if (Placeholder().Match(whole, from) is not { Success: true } found)
            {
                return;
            }

            var value = found.Groups["control"].Success ? "" : Written(found.Groups["day"].Success, found.Groups["path"].Value, model);
            Splice(texts, found.Index, found.Length, value);
            from = found.Index + value.Length;
        }
    }

    private static void Splice(List<Text> texts, int start, int length, string value)
    {
        var position = 0;
        var rest = length;
        var written = false;
        foreach (var text in texts)
        {
            var end = position + text.Text.Length;
            if (rest > 0 && end > start)
            {
                var from = Math.Max(start - position, 0);
                var count = Math.Min(text.Text.Length - from, rest);
                position = end;
                rest -= count;
                start += count;
                var content = text.Text.Remove(from, count);
                text.Text = written ? content : content.Insert(from, value);
                text.Space = SpaceProcessingModeValues.Preserve;
                written = true;
            }
            else
            {
                position = end;
            }
        }
    }

    private static string Written(bool asDay, string path, IVariables model)
    {
        var text = Look(path, model) switch
        {
            NullValue => "",
            BooleanValue boolean => boolean.IsTrue ? "是" : "否",
            var value => value.ToString() ?? "",
        };

        return asDay ? TemplateModel.Chinese(text) : text;
    }

    private static Value Look(string path, IVariables model)
    {
        var names = path.Split('.');
        var value = model.TryGet(names[0], out var first) ? first : Value.Null;
        foreach (var name in names.Skip(1))
        {
            value = value is ContextValue context ? context[name] : Value.Null;
        }

        return value;
    }

    private static string TextOf(OpenXmlElement element) => string.Concat(element.Descendants<Text>().Select(text => text.Text));

    [GeneratedRegex(@"\{\{\s*#each\s+([^\s}]+)\s*\}\}")]
    private static partial Regex Each();

    [GeneratedRegex(@"\{\{\s*(?:(?<control>#each\s+[^\s}]+|/each)|(?<day>day\s+)?(?<path>[^\s{}]+))\s*\}\}")]
    private static partial Regex Placeholder();

    /// <summary>An item of a list, then what is around it.</summary>
    private sealed class ItemScope(Value item, int number, IVariables outer) : IVariables
    {
        public bool TryGet(string name, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out Value value)
        {
            value = name switch
            {
                "this" => item,
                "number" when item is not ContextValue context || !context.TryGet("number", out _) => NumberValue.Of(number),
                _ => null,
            };
            return value is not null || (item is ContextValue members && members.TryGet(name, out value)) || outer.TryGet(name, out value);
        }
    }
}
