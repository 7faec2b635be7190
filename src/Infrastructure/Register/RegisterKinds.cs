using System.Reflection;
using System.Text.Json;
using Bases.Register;
using Bases.Register.Json;

namespace Bases.Infrastructure.Register;

/// <summary>The kinds of entries: the record's name in camelCase stands in the store, its content as JSON beside it.</summary>
internal sealed class RegisterKinds
{
    private readonly Dictionary<string, Type> byKind = new(StringComparer.Ordinal);

    public RegisterKinds(IEnumerable<Assembly> assemblies)
    {
        foreach (var type in assemblies.Distinct().SelectMany(assembly => assembly.GetTypes()))
        {
            if (type is { IsAbstract: false, IsClass: true } && type.IsAssignableTo(typeof(IRegisterEntry)))
            {
                byKind.Add(Of(type), type);
            }
        }
    }

    public static string Of(Type type) => JsonNamingPolicy.CamelCase.ConvertName(type.Name);

    /// <summary>Null when this program does not know the kind: its entries are kept and not shown.</summary>
    public IRegisterEntry? Read(string kind, string json) =>
        byKind.TryGetValue(kind, out var type) ? (IRegisterEntry?)JsonSerializer.Deserialize(json, type, RegisterJson.Options) : null;

    public static string Write(IRegisterEntry entry) => JsonSerializer.Serialize(entry, entry.GetType(), RegisterJson.Options);

    public void Check(Type type)
    {
        if (!byKind.ContainsKey(Of(type)))
        {
            throw new InvalidOperationException(
                $"{type} is not in an assembly that the register was told of (BasesOptions.RegisterAssemblies); it could not be read again."
            );
        }
    }
}
