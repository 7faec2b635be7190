using System.Text;
using System.Text.Json;
using Bases.Infrastructure.Deadlines;
using Bases.Infrastructure.Register;
using Bases.Register.Calendars;
using Bases.Register.Imports;
using Bases.Server.Access;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Calendar;

/// <summary>
/// The next year's notice, typed or from a file (.ics, or JSON of the shape of <c>workflows/reference/holidays.json</c>):
/// shown first with the deadlines that it moves, then entered (I-26).
/// </summary>
public sealed class EnterNotice(Viewer viewer, RegisterMemory register, CalendarNotices notices, CaseNames names, TimeProvider clock)
{
    private const int LongestFile = 1024 * 1024;

    public static bool May(Viewer viewer) => viewer?.IsAny(Roles.CallManager, Roles.Admin) == true;

    public Answer<NoticeModel> Show(int year) =>
        !May(viewer) || year is < 2022 or > 2100 ? new NotFound()
        : Known(year) is { } known ? new NoticeModel(year, known, FormOf(known), [])
        : new NoticeModel(year, null, new NoticeForm { Title = $"国务院办公厅关于{year}年部分节假日安排的通知" }, []);

    /// <summary>Puts what a file says into the form, for the officer to look at.</summary>
    public async Task<Answer<NoticeModel>> ReadFileAsync(int year, NoticeForm form, IFormFile? file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!May(viewer))
        {
            return new NotFound();
        }

        if (file is not { Length: > 0 and <= LongestFile })
        {
            return new NoticeModel(year, Known(year), form, ["请选择不超过 1 MB 的 .ics 或 .json 文件"]);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        try
        {
            return new NoticeModel(year, Known(year), Read(year, form, file.FileName, TextDecoding.Decode(content.ToArray()).Text), []);
        }
        catch (Exception problem) when (problem is FormatException or JsonException or DecoderFallbackException)
        {
            return new NoticeModel(
                year,
                Known(year),
                form,
                [problem is FormatException ? problem.Message : "文件无法读取：不是约定格式的 JSON，或文字编码不对"]
            );
        }
    }

    /// <returns>The preview; or the form again with what is wrong.</returns>
    public async Task<Answer<(NoticePreviewModel? Preview, NoticeModel? Again)>> PreviewAsync(
        int year,
        NoticeForm form,
        CancellationToken cancellation
    )
    {
        if (!May(viewer))
        {
            return new NotFound();
        }

        var (notice, problems) = Notice(year, form);
        if (notice is null || problems.Count > 0)
        {
            return (null, new NoticeModel(year, Known(year), form, problems));
        }

        var difference = new CalendarDifference(register.Current.All<CalendarYear>(), notice);
        var moves = await notices.PreviewAsync(notice, cancellation);
        return (
            new NoticePreviewModel(
                notice,
                form,
                [.. difference.Days.Select(day => (day, difference.After.IsWorkingDay(day)))],
                [.. moves.Select(move => (move, names.Of(move.ProcessId, move.ProcessName, move.BusinessKey)))]
            ),
            null
        );
    }

    public async Task<Answer<int>> ConfirmAsync(int year, NoticeForm form, CancellationToken cancellation)
    {
        if (!May(viewer))
        {
            return NotAllowed.Role;
        }

        var (notice, problems) = Notice(year, form);
        return notice is null || problems.Count > 0
            ? new Invalid(string.Join("；", problems), string.Join("; ", problems))
            : (await notices.EnterAsync(notice, viewer.UserName!, cancellation)).Count;
    }

    private CalendarYear? Known(int year) =>
        register.Current.Find<CalendarYear>(year.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private (CalendarYear? Notice, IReadOnlyList<string> Problems) Notice(int year, NoticeForm form)
    {
        try
        {
            var notice = new CalendarYear
            {
                Year = year,
                Status = CalendarStatus.Official,
                OffDays = NoticeDays.Read(form.OffDays),
                MakeUpWorkdays = NoticeDays.Read(form.MakeUpDays),
                NoticeTitle = Text(form.Title),
                NoticeNumber = Text(form.Number),
                NoticeUrl = Text(form.Url),
                EnteredBy = viewer.UserName,
                EnteredAt = clock.GetUtcNow(),
            };
            return (notice, NoticeCheck.Problems(notice));
        }
        catch (FormatException problem)
        {
            return (null, [problem.Message]);
        }
    }

    /// <exception cref="FormatException">The file says nothing of this year.</exception>
    private static NoticeForm Read(int year, NoticeForm form, string fileName, string text)
    {
        if (!fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            var (off, work) = HolidayIcs.Read(text);
            return form with { OffDays = Write(off, year), MakeUpDays = Write(work, year) };
        }

        return HolidayFile.Read(text).FirstOrDefault(known => known.Year == year) is { } found
            ? FormOf(found) with
            {
                Title = found.NoticeTitle ?? form.Title,
            }
            : throw new FormatException($"文件中没有 {year} 年");
    }

    private static string Write(IEnumerable<CalendarDay> days, int year) => NoticeDays.Write(days.Where(day => day.Date.Year == year));

    private static NoticeForm FormOf(CalendarYear known) =>
        new()
        {
            Title = known.NoticeTitle ?? $"国务院办公厅关于{known.Year}年部分节假日安排的通知",
            Number = known.NoticeNumber,
            Url = known.NoticeUrl,
            OffDays = NoticeDays.Write(known.OffDays),
            MakeUpDays = NoticeDays.Write(known.MakeUpWorkdays),
        };

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
