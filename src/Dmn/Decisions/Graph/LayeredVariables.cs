using System.Diagnostics.CodeAnalysis;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Graph;

/// <summary>Variables in front of others.</summary>
internal sealed class LayeredVariables(IVariables front, IVariables back) : IVariables
{
    public bool TryGet(string name, [MaybeNullWhen(false)] out Value value) =>
        front.TryGet(name, out value) || back.TryGet(name, out value);
}
