using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.People;

namespace Bases.FiveYears.Tests.Population;

/// <summary>A generated base with its host, its leader and its ways.</summary>
/// <param name="Year">The year about which its character turns.</param>
/// <param name="On">A day in that year.</param>
internal sealed record Life(Base Named, Host Host, Person Leader, Character Character, int Year, DateOnly On)
{
    public string BaseId => Named.BaseId;
}
