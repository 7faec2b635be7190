using Bases.Register;

namespace Bases.Server.Features.Begin;

/// <summary>A procedure that the calendar begins once a year, and an officer by hand (see <see cref="BeginYear"/>).</summary>
/// <param name="YearVariable">The variable that says which year it is about.</param>
/// <param name="Role">Whose it is to begin it.</param>
/// <param name="HasBegun">Whether there is one of the year already.</param>
/// <param name="IsTime">Whether it may be begun on a day at all.</param>
public sealed record YearlyProcedure(
    string ProcessId,
    string YearVariable,
    string Role,
    (string Chinese, string English) Name,
    Func<IRegister, int, bool> HasBegun,
    Func<IRegister, int, DateOnly, bool> IsTime
);
