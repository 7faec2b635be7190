using System.Text.Json;
using Bases.Dmn.Values;
using Bases.Register.Json;

namespace Bases.Activities.Contract;

/// <summary>Register entries and facts as FEEL values, by their JSON names; dates are their text.</summary>
public static class RegisterValue
{
    public static Value Of<T>(T record)
    {
        using var json = JsonSerializer.SerializeToDocument(record, RegisterJson.Options);
        return ValueJson.Read(json.RootElement);
    }
}
