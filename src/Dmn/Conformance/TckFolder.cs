namespace Bases.Dmn.Conformance;

/// <summary>A folder of the public DMN Technology Compatibility Kit, with the texts of its files by name.</summary>
public sealed record TckFolder(string Name, IReadOnlyDictionary<string, string> Files);

public enum TckStatus
{
    Success,
    Failure,

    /// <summary>Fails, and only an implementation that runs Java code could pass.</summary>
    JavaOnly,
}

/// <summary>What became of one expected result of one test case.</summary>
/// <param name="Folder">The name of the folder, which numbers and names the feature.</param>
/// <param name="File">The test file.</param>
/// <param name="Case">The id of the test case.</param>
/// <param name="Result">The decision, or other node, whose result was expected.</param>
/// <param name="Detail">What was expected and found, with the errors; empty for a success.</param>
public sealed record TckResult(string Folder, string File, string Case, string Result, TckStatus Status, string Detail);
