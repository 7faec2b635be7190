using Bases.Register.Applications;
using Bases.Register.Codes;

namespace Bases.Register.NamedBases;

/// <summary>What a base is called where it has no standard name of its own: as it was applied for, or after its field.</summary>
public static class BaseNames
{
    public static string NameOf(this IRegister register, Base named)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(named);
        return named.Name
            ?? (named.FromApplicationId is { } id ? register.Find<Application>(id)?.ProposedBaseName : null)
            ?? $"{register.Find<CodeList>(CodeList.Fields)?.Find(named.TechnicalFieldCode)?.Zh ?? named.TechnicalFieldCode}国际科技合作基地";
    }

    /// <summary>The number itself where there is no such base.</summary>
    public static string NameOf(this IRegister register, string baseId)
    {
        ArgumentNullException.ThrowIfNull(register);
        return register.Find<Base>(baseId) is { } named ? register.NameOf(named) : baseId;
    }
}
