namespace Bases.Dmn.Values;

/// <summary>A FEEL string; its length and positions count Unicode code points.</summary>
public sealed class StringValue(string content) : Value
{
    public string Content { get; } = content;

    public override string TypeName => "string";

    public override bool Equals(Value? other) => other is StringValue s && s.Content == Content;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Content);

    public override string ToString() => Content;
}
