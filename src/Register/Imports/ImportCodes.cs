using Bases.Register.Codes;

namespace Bases.Register.Imports;

/// <summary>The register's code lists, which an import cannot do without.</summary>
internal sealed class ImportCodes(IRegister register)
{
    public CodeList this[string id] => register.Find<CodeList>(id) ?? throw new ImportFileException($"登记簿缺少代码表 {id}");
}
