using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Infrastructure.Deployments;
using Bases.Register.Calendars;
using HandlebarsDotNet;

namespace Bases.Infrastructure.Mail;

/// <summary>
/// Mail templates of a procedure: <c>mail/NAME.zh.html</c>, <c>NAME.en.html</c> and <c>.txt</c> beside them, in Handlebars.
/// In html everything is escaped. The subject is the html's title, or the first line of the text after <c>Subject:</c>.
/// A mail carries the Chinese text first and the English one below it. <c>{{day x}}</c> writes a date as people say it,
/// <c>{{due x}}</c> a deadline, marked as provisional while the holidays of its year are not announced (I-26).
/// <c>{{address}}</c> is where the pages are.
/// </summary>
internal sealed partial class MailTemplates(BasesOptions options, IWorkingCalendar calendar, TimeProvider clock)
{
    private static readonly string[] Languages = ["zh", "en"];
    private readonly ConcurrentDictionary<long, HandlebarsTemplate<object, object>> compiled = new();

    public static string FileName(string template, string language, string extension) => $"mail/{template}.{language}.{extension}";

    /// <summary>The files of which a template needs at least one.</summary>
    public static IEnumerable<string> FileNames(string template) =>
        Languages.SelectMany(language => new[] { FileName(template, language, "html"), FileName(template, language, "txt") });

    /// <summary>Null when the template cannot be compiled; then the problem says why.</summary>
    public static string? Problem(DeployFile file)
    {
        try
        {
            Compile(Encoding.UTF8.GetString(file.Content.Span), "zh", html: true);
            return null;
        }
        catch (HandlebarsException problem)
        {
            return problem.Message;
        }
    }

    /// <param name="find">The procedure's file by its path in the procedure's folder.</param>
    public RenderedMail Render(string template, ContextValue model, Func<string, Resource?> find)
    {
        var values = TemplateModel.Of(model);
        values.TryAdd("address", options.PublicAddress.ToString().TrimEnd('/'));
        var parts = Languages.Select(language => Part(template, language, values, find)).OfType<RenderedPart>().ToList();
        if (parts.Count == 0)
        {
            throw new InvalidOperationException(
                $"There is no mail template {template}: neither {FileName(template, "zh", "html")} nor a text or English one is deployed."
            );
        }

        var html = string.Join("\n<hr>\n", parts.Select(part => part.Html).OfType<string>());
        return new RenderedMail(
            parts[0].Subject,
            string.Join("\n\n----------\n\n", parts.Select(part => part.Text)),
            html.Length == 0
                ? null
                : "<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"></head><body>\n" + html + "\n</body></html>\n"
        );
    }

    private RenderedPart? Part(string template, string language, Dictionary<string, object?> values, Func<string, Resource?> find)
    {
        var html = find(FileName(template, language, "html"));
        var text = find(FileName(template, language, "txt"));
        if (html is null && text is null)
        {
            return null;
        }

        var rendered = html is null ? null : Compiled(html, language, isHtml: true)(values);
        var plain = text is null ? null : Compiled(text, language, isHtml: false)(values);
        var subject =
            plain is not null && SubjectLine().Match(plain) is { Success: true } line ? line.Groups[1].Value.Trim()
            : rendered is not null && Title().Match(rendered) is { Success: true } title
                ? WebUtility.HtmlDecode(title.Groups[1].Value).Trim()
            : template;
        return new RenderedPart(
            Spaces().Replace(subject, " "),
            plain is null ? ToText(Body(rendered!)) : SubjectLine().Replace(plain, "", 1).Trim(),
            rendered is null ? null : Body(rendered)
        );
    }

    /// <summary>A day to come in a year whose notice is not issued; one that is over stands.</summary>
    public bool IsProvisional(DateTimeOffset due) =>
        due > clock.GetUtcNow() && !calendar.IsOfficial(LegalTime.DayOf(due.AddTicks(-1)).Year);

    private HandlebarsTemplate<object, object> Compiled(Resource resource, string language, bool isHtml) =>
        compiled.GetOrAdd(
            resource.Key.Value,
            _ => Compile(Encoding.UTF8.GetString(resource.Content.Value), language, isHtml, IsProvisional)
        );

    private static HandlebarsTemplate<object, object> Compile(
        string text,
        string language,
        bool html,
        Func<DateTimeOffset, bool>? provisional = null
    )
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = !html });
        handlebars.RegisterHelper(
            "day",
            (_, arguments) =>
                language == "en" ? TemplateModel.English(arguments[0]?.ToString()) : TemplateModel.Chinese(arguments[0]?.ToString())
        );
        handlebars.RegisterHelper(
            "due",
            (_, arguments) =>
            {
                var written = arguments[0]?.ToString();
                var mark = TemplateModel.Deadline(written) is { } due && provisional?.Invoke(due) == true;
                return language == "en"
                    ? TemplateModel.English(written) + (mark ? " (provisional: the holidays of that year are not announced yet)" : "")
                    : TemplateModel.Chinese(written) + (mark ? "（暂定：该年度节假日安排尚未公布）" : "");
            }
        );
        return handlebars.Compile(text.TrimStart('\uFEFF'));
    }

    private static string Body(string html) =>
        BodyContent().Match(html) is { Success: true } body ? body.Groups[1].Value.Trim() : Head().Replace(html, "").Trim();

    /// <summary>For readers that show no html.</summary>
    private static string ToText(string html)
    {
        var withLinks = Link().Replace(html, "$2 ($1)");
        var lines = BlockEnd().Replace(withLinks, "\n");
        var plain = WebUtility.HtmlDecode(Tag().Replace(lines, ""));
        return BlankLines().Replace(string.Join('\n', plain.Split('\n').Select(line => line.Trim())), "\n\n").Trim();
    }

    [GeneratedRegex(@"\A(?:Subject|主题)\s*[:：]\s*(.*)(?:\r?\n|\z)", RegexOptions.IgnoreCase)]
    private static partial Regex SubjectLine();

    [GeneratedRegex(@"<title>(.*?)</title>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"<body[^>]*>(.*)</body>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex BodyContent();

    [GeneratedRegex(
        @"<head[^>]*>.*?</head>|<title>.*?</title>|</?html[^>]*>|<!DOCTYPE[^>]*>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase
    )]
    private static partial Regex Head();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"<br\s*/?>|</(?:p|div|h[1-6]|tr|li|table)>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockEnd();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private sealed record RenderedPart(string Subject, string Text, string? Html);
}

internal sealed record RenderedMail(string Subject, string Text, string? Html);
