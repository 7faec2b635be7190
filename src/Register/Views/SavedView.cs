namespace Bases.Register.Views;

/// <summary>A filtered list, of the register or of tasks and cases, that an officer keeps under a name, for himself or for all.</summary>
public sealed record SavedView : IRegisterEntry
{
    public required string ViewId { get; init; }

    /// <summary>The list, e.g. <c>bases</c> of the register, or <c>inbox</c>.</summary>
    public required string List { get; init; }

    public required string Name { get; init; }

    /// <summary>The filter as it stands in the address, without the question mark.</summary>
    public required string Query { get; init; }

    public required string Owner { get; init; }

    /// <summary>Everybody who may see the list is offered it.</summary>
    public bool Shared { get; init; }

    public bool Removed { get; init; }

    string IRegisterEntry.Id => ViewId;
}
