using Bases.Activities.Contract;
using Bases.Register.Calendars;
using Bases.Register.Policies;

namespace Bases.Activities.Cases;

internal static class ActivityContextExtensions
{
    extension(ActivityContext context)
    {
        /// <summary>The legal date (Asia/Shanghai, I-25).</summary>
        public DateOnly Today => LegalTime.DayOf(context.Now);

        public Policy Policy => context.Register.PolicyAt(context.Now);

        /// <summary>Who answers for a legal act; a timer or an unnamed caller cannot.</summary>
        public string Officer => context.Actor is { Length: > 0 } actor ? actor : throw new UnnamedOfficerException(context.ElementId);

        public string Header(string name) =>
            context.Headers.TryGetValue(name, out var value) ? value : throw new MissingHeaderException(context.ElementId, name);

        /// <summary>The n-th working day after the day, which is not counted.</summary>
        public DateOnly WorkingDaysAfter(DateOnly day, int days)
        {
            while (days > 0)
            {
                day = day.AddDays(1);
                days -= context.Calendar.IsWorkingDay(day) ? 1 : 0;
            }

            return day;
        }

        public DateOnly WorkingDaysBefore(DateOnly day, int days)
        {
            while (days > 0)
            {
                day = day.AddDays(-1);
                days -= context.Calendar.IsWorkingDay(day) ? 1 : 0;
            }

            return day;
        }
    }
}

/// <summary>A step with legal effect needs a person who answers for it.</summary>
public sealed class UnnamedOfficerException(string elementId) : Exception($"{elementId} needs a named officer, but nobody is named.");

/// <summary>The task in the diagram lacks a header that its activity reads.</summary>
public sealed class MissingHeaderException(string elementId, string header) : Exception($"{elementId} has no header {header}.");
