namespace Bases.Infrastructure.Writing;

/// <summary>Something held in memory that follows the transaction: what a command changed in it is undone with the command, or lost with the batch.</summary>
internal interface IParticipant
{
    /// <summary>A command begins.</summary>
    void Mark();

    /// <summary>The command since the last mark is rolled back.</summary>
    void Undo();

    /// <summary>The batch is on the disk.</summary>
    void Committed();

    /// <summary>The batch was not committed; what memory says of it is to be read again.</summary>
    void Lost();
}
