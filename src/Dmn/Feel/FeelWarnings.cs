namespace Bases.Dmn.Feel;

/// <summary>How warnings of an evaluation begin that mean more than a null.</summary>
public static class FeelWarnings
{
    /// <summary>The result rests on a calendar year without an official notice; it may change with it.</summary>
    public const string Provisional = "provisional: ";

    /// <summary>The evaluation was stopped because it used up what it may; the message names the limit.</summary>
    public const string Limit = "limit: ";
}
