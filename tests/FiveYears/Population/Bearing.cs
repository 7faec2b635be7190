namespace Bases.FiveYears.Tests.Population;

/// <summary>How an application goes, and who behaves how on its way.</summary>
internal enum Bearing
{
    /// <summary>Handed in, recommended, accepted, reviewed, agreed, named.</summary>
    Straight,

    /// <summary>Its objection is found 不成立 before the publicity ends.</summary>
    ObjectionUnfounded,

    /// <summary>The bureau takes longer than it should.</summary>
    LateBureau,

    /// <summary>Its objection is upheld, and the department does not agree any more.</summary>
    ObjectionUpheld,

    /// <summary>An expert says nothing, and is replaced.</summary>
    SilentExpert,

    /// <summary>The bureau does not recommend it.</summary>
    NotRecommended,

    /// <summary>An expert has a conflict, and is replaced.</summary>
    Conflicted,

    /// <summary>The bureau sends it back once.</summary>
    ReturnedByBureau,

    /// <summary>Visited on site.</summary>
    Inspected,

    /// <summary>The department sends it back, and nobody answers: it is not accepted.</summary>
    NotSupplemented,

    /// <summary>Objected to after the publicity.</summary>
    ObjectionLate,

    /// <summary>Its only agreement has run out.</summary>
    Unfit,

    /// <summary>Its objection is upheld, and the department agrees anew.</summary>
    Reconsidered,

    /// <summary>Never handed in.</summary>
    NeverSubmitted,

    /// <summary>Its objection takes the supervisors longer than it should.</summary>
    ObjectionSlow,

    /// <summary>Withdrawn before the close.</summary>
    Withdrawn,

    /// <summary>Objected to without a name.</summary>
    ObjectionAnonymous,

    /// <summary>Reviewed, and not agreed to.</summary>
    Disagreed,

    /// <summary>Handed in in the last second of the window, and sent back once by the department.</summary>
    LastSecond,

    /// <summary>Its host has a base that was obtained by false material: rejected at whatever step it stands (article 29).</summary>
    Fraudulent,
}
