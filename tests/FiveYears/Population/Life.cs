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

    /// <summary>Its host applies for another base while the false material comes out (article 29 reaches both).</summary>
    public bool Fraud { get; init; }

    public int Number => int.Parse(BaseId.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Where a base goes that moves: the host with which its own was merged.</summary>
    public Host Successor =>
        Host with
        {
            HostId = Host.HostId + "N",
            Name = "合并后的" + Host.Name,
            Uscc = Host.Uscc.Replace("42", "43", StringComparison.Ordinal),
            ContactEmail = "new-" + Host.ContactEmail,
        };
}
