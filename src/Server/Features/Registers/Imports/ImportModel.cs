using Bases.Infrastructure.Documents;
using Bases.Register.Imports;

namespace Bases.Server.Features.Registers.Imports;

/// <param name="File">The file that is looked at; null before one was chosen.</param>
/// <param name="Problem">The file as a whole cannot be used.</param>
/// <param name="Earlier">Imports of this kind.</param>
public sealed record ImportModel(
    ImportKind Kind,
    DocumentItem? File,
    IReadOnlyList<ImportedRow> Rows,
    string? Problem,
    IReadOnlyList<ImportRecord> Earlier
);
