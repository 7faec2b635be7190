namespace Bases.Register.NamedBases;

/// <summary>
/// The end of a base, of whatever kind: at its own wish (article 23), terminated (28), revoked (29) or superseded by a new
/// naming (31). They are separate states with separate documents (I-23); what ends with the base ends here, once for all.
/// </summary>
/// <param name="State">How it ended; never <see cref="BaseStatus.Effective"/>.</param>
/// <param name="On">The first day on which the base is not effective any more.</param>
/// <param name="DocumentId">The document by which it ended, where there is one.</param>
public sealed record BaseEnding(BaseStatus State, DateOnly On, string? DocumentId)
{
    /// <exception cref="BaseEndedException">It has ended before: an end is not changed into another one.</exception>
    public Base Of(Base named)
    {
        if (State is BaseStatus.Effective or BaseStatus.NotManaged)
        {
            throw new ArgumentException($"{State} is no way in which a base ends.");
        }

        return named.Status == BaseStatus.Effective
            ? named with
            {
                Status = State,
                StatusChangedOn = On,
                EndDocumentId = DocumentId,
                SpecialTitle = null,
            }
            : throw new BaseEndedException(named.BaseId);
    }
}

/// <summary>Something was to happen to a base that has already ended.</summary>
public sealed class BaseEndedException(string baseId) : Exception($"Base {baseId} has already ended.");
