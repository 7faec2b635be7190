using Bases.Register.Labels;

namespace Bases.Register.Imports;

/// <summary>A column of the table that a kind of import reads.</summary>
/// <param name="Field">The member that it fills; a head of that name is understood too.</param>
/// <param name="Name">Its head in the template.</param>
/// <param name="Example">What the template's example row says.</param>
public sealed record ImportColumn(string Field, Label Name, string Example)
{
    /// <summary>A table may lack it.</summary>
    public bool Optional { get; init; }

    /// <summary>How it is written, where that is not plain.</summary>
    public Label? Hint { get; init; }

    /// <summary>A cell may have several lines.</summary>
    internal bool Lines { get; init; }

    internal bool IsCalled(string head) => head == Name.Zh || head == Field;
}
