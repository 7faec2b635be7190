using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bases.Infrastructure.Store.Schema;

/// <summary>
/// A table of the runtime: names and neutral types only (bigint, integer, text, blob), because the writer and the queries
/// speak plain SQL. Instants are bigint, microseconds since 1970 UTC; structured content is JSON text.
/// </summary>
internal sealed class Table(EntityTypeBuilder<Dictionary<string, object>> entity)
{
    public static Table Of(ModelBuilder model, string name)
    {
        var entity = model.SharedTypeEntity<Dictionary<string, object>>(name);
        entity.ToTable(name);
        return new Table(entity);
    }

    /// <summary>A number that must be there: keys, instants, counts.</summary>
    public Table Number(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            entity.IndexerProperty<long>(column).ValueGeneratedNever();
        }

        return this;
    }

    public Table OptionalNumber(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            entity.IndexerProperty<long?>(column);
        }

        return this;
    }

    public Table Text(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            entity.IndexerProperty<string>(column).IsRequired();
        }

        return this;
    }

    public Table OptionalText(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            entity.IndexerProperty<string?>(column);
        }

        return this;
    }

    public Table Bytes(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            entity.IndexerProperty<byte[]>(column).IsRequired();
        }

        return this;
    }

    public Table Key(params string[] columns)
    {
        entity.HasKey(columns);
        return this;
    }

    public Table Index(params string[] columns)
    {
        entity.HasIndex(columns);
        return this;
    }

    /// <summary>An index of those rows only for which the condition holds: a query uses it when it says so itself.</summary>
    public Table IndexWhere(string condition, params string[] columns)
    {
        entity.HasIndex(columns).HasFilter(condition);
        return this;
    }

    public Table Unique(params string[] columns)
    {
        entity.HasIndex(columns).IsUnique();
        return this;
    }
}
