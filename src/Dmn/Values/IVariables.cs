using System.Diagnostics.CodeAnalysis;

namespace Bases.Dmn.Values;

/// <summary>What an expression may read by name: a context, or a chain of process scopes.</summary>
public interface IVariables
{
    bool TryGet(string name, [MaybeNullWhen(false)] out Value value);
}
