namespace Bases.Register.Labels;

/// <summary>What the users call a value: Chinese as the regulation has it, English second.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LabelAttribute(string zh, string en) : Attribute
{
    public string Zh { get; } = zh;

    public string En { get; } = en;
}
