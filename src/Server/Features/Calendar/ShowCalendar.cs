using Bases.Infrastructure.Register;
using Bases.Register.Calendars;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Calendar;

/// <summary>The calendar that working days are counted on, with the notices behind it.</summary>
public sealed class ShowCalendar(Viewer viewer, RegisterMemory register, Dates dates)
{
    public Answer<CalendarModel> Handle()
    {
        if (!viewer.IsDepartment && !viewer.IsAny(Roles.Admin, Roles.Operator, Roles.Bureau))
        {
            return new NotFound();
        }

        var years = register.Current.All<CalendarYear>().OrderByDescending(year => year.Year).ToList();
        var next = dates.Today.Year;
        while (years.Any(year => year.Year == next && year.Status == CalendarStatus.Official))
        {
            next++;
        }

        return new CalendarModel(years, next, EnterNotice.May(viewer));
    }
}
