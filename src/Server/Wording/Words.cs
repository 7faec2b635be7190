using Bases.Server.Access;

namespace Bases.Server.Wording;

/// <summary>
/// The words of a page in the reader's language. Both languages stand side by side where they are used:
/// <c>W["待办", "Inbox"]</c>.
/// </summary>
public sealed class Words
{
    internal const string Cookie = "lang";

    public Words(IHttpContextAccessor context, Viewer viewer)
        : this(English(context, viewer)) { }

    public Words(bool english) => IsEnglish = english;

    public bool IsEnglish { get; }

    /// <summary>For the <c>lang</c> attribute.</summary>
    public string Tag => IsEnglish ? "en" : "zh-CN";

    public string this[string chinese, string english] => IsEnglish ? english : chinese;

    public string this[(string Chinese, string English) words] => IsEnglish ? words.English : words.Chinese;

    private static bool English(IHttpContextAccessor context, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(viewer);
        return (context.HttpContext?.Request.Cookies[Cookie] ?? viewer.Language) == "en";
    }
}
