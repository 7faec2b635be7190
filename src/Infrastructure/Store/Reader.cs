using System.Data.Common;

namespace Bases.Infrastructure.Store;

/// <summary>A connection for the reads of one question, all of the same committed state.</summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly Statements statements;

    private Reader(DbConnection connection)
    {
        this.connection = connection;
        statements = new Statements(connection);
    }

    public static async Task<Reader> OpenAsync(Database database, CancellationToken cancellation)
    {
        var reader = new Reader(await database.OpenReaderAsync(cancellation));
        reader.statements.Transaction = Database.BeginRead(reader.connection);
        return reader;
    }

    public List<T> Query<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<object?> values) =>
        statements.Query(sql, map, values);

    public T? First<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<object?> values) => statements.First(sql, map, values);

    public async ValueTask DisposeAsync()
    {
        statements.Dispose();
        if (statements.Transaction is { } transaction)
        {
            await transaction.DisposeAsync();
        }

        await connection.DisposeAsync();
    }
}
