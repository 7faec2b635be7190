namespace Bases.Dmn.Feel.Functions;

/// <summary>Functions that others have and that cannot be had here: the same input must give the same result.</summary>
internal static class Refused
{
    public static IEnumerable<Signature> Signatures { get; } =
    [
        Signature.Of(
            "uuid()",
            (run, _) => run.Fail("uuid is not supported: an evaluation must give the same result again; ids come from the engine.")
        ),
        Signature.Of(
            "random number()",
            (run, _) => run.Fail("random number is not supported: an evaluation must give the same result again.")
        ),
    ];
}
