using System.Globalization;

namespace Bases.Engine;

/// <summary>
/// The key of a process instance or of something in it. The upper 39 bits number the root instance (given out by the
/// store), the lower 24 count within it, so that a key tells its instance and needs no lookup and no randomness.
/// </summary>
public readonly record struct Key(long Value) : IComparable<Key>
{
    private const int LocalBits = 24;

    public static Key ForInstance(long instanceNumber) => new(instanceNumber << LocalBits);

    /// <summary>The root instance in which this key was given out.</summary>
    public Key Instance => new(Value >> LocalBits << LocalBits);

    public int Local => (int)(Value & ((1L << LocalBits) - 1));

    public Key WithLocal(int local) => new(Instance.Value | (uint)local);

    public int CompareTo(Key other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
