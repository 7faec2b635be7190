namespace Bases.FiveYears.Tests.Population;

/// <summary>How the people of a base behave over the years.</summary>
internal enum Character
{
    /// <summary>Reports in good time, every year.</summary>
    Reliable,

    /// <summary>Reports in the last minutes of 15 January.</summary>
    LastMinute,

    /// <summary>Misses one year.</summary>
    LateOnce,

    /// <summary>Misses two years in a row.</summary>
    LateTwice,

    /// <summary>Misses two years with a good one in between.</summary>
    LateAlternately,

    /// <summary>Its report is sent back once, and it supplements in time.</summary>
    Incomplete,

    /// <summary>Its report is sent back, and nobody answers.</summary>
    Silent,

    /// <summary>Kept from reporting by an outage, which an officer accepts.</summary>
    Outage,

    /// <summary>Judged unqualified although it reports in time, two years in a row; states its case, and its naming is maintained.</summary>
    Objecting,

    /// <summary>Gets a new leader and says so in time.</summary>
    NewLeader,

    /// <summary>Gets a new leader and says so late.</summary>
    NewLeaderLate,

    /// <summary>Changes its main country.</summary>
    NewCountry,

    /// <summary>Ends its naming of its own will.</summary>
    Leaving,

    /// <summary>Obtained its naming by false material, which comes out.</summary>
    Cheating,

    /// <summary>Does very well in its evaluation.</summary>
    Excellent,

    /// <summary>Fails its evaluation.</summary>
    Failing,
}
