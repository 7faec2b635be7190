namespace Bases.Browser.Tests;

/// <summary>Says which procedures people walk through in a test, by their file under <c>workflows/</c>, without the ending.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WalksAttribute(params string[] procedures) : Attribute
{
    public IReadOnlyList<string> Procedures => procedures;
}
