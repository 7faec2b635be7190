using Bases.Infrastructure.Documents;
using Bases.Register.Imports;
using Bases.Server.Features.Registers.Lists;

namespace Bases.Server.Features.Registers.Imports;

/// <param name="File">The file that is looked at; null before one was chosen.</param>
/// <param name="Problem">The file as a whole cannot be used.</param>
/// <param name="Earlier">Imports of this kind.</param>
public sealed record ImportModel(
    ImportKind Kind,
    DocumentItem? File,
    IReadOnlyList<PreviewRow> Rows,
    string? Problem,
    IReadOnlyList<ImportRecord> Earlier
);

/// <summary>A row with its verdict.</summary>
/// <param name="Facts">What the register's list would say of it; empty for what cannot come in.</param>
public sealed record PreviewRow(ImportedRow Read, IReadOnlyList<(ColumnHead Head, object? Value)> Facts);
