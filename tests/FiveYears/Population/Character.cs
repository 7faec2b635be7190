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

    /// <summary>Turns to another technical direction.</summary>
    NewField,

    /// <summary>Moves to another host.</summary>
    NewHost,

    /// <summary>Ends its naming of its own will.</summary>
    Leaving,

    /// <summary>Obtained its naming by false material, which comes out.</summary>
    Cheating,

    /// <summary>Its leader is found to have committed misconduct with a fairly serious impact.</summary>
    Misconduct,

    /// <summary>Accused of false material, which proves unfounded.</summary>
    Slandered,

    /// <summary>Its host is deregistered.</summary>
    Dissolving,

    /// <summary>Does very well in its evaluation.</summary>
    Excellent,

    /// <summary>Fails its evaluation.</summary>
    Failing,
}
