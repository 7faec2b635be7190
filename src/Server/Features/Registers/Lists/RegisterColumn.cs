namespace Bases.Server.Features.Registers.Lists;

/// <summary>A column of a list of the register.</summary>
/// <param name="Key">Its name in the address, where it filters and sorts.</param>
/// <param name="Value">Text, a number, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>, bool or null.</param>
public sealed record RegisterColumn<T>(string Key, string Chinese, string English, Func<T, object?> Value)
{
    /// <summary>Offered as a filter with the values that occur.</summary>
    public bool Filters { get; init; }

    /// <summary>Shown only when it is chosen.</summary>
    public bool OnDemand { get; init; }

    /// <summary>Personal data (catalogue §6): masked in lists and files.</summary>
    public bool Personal { get; init; }
}

/// <summary>A column as the page shows it.</summary>
public sealed record ColumnHead(string Key, string Chinese, string English, bool Filters, bool Personal, bool OnDemand);
