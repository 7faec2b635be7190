using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bases.Infrastructure.Store;

/// <summary>Where the store is and how a connection to it is set up. The one place that knows which database it is.</summary>
internal sealed class Database
{
    private readonly string readers;
    private readonly string writer;

    public Database(string dataFolder)
    {
        Folder = Directory.CreateDirectory(dataFolder).FullName;
        File = Path.Combine(Folder, "bases.db");
        readers = new SqliteConnectionStringBuilder { DataSource = File, Pooling = true }.ToString();
        writer = new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString();
    }

    public string Folder { get; }

    public string File { get; }

    public string ConnectionString => readers;

    /// <summary>The connection of the writer: what it commits is on the disk.</summary>
    public DbConnection OpenWriter()
    {
        var connection = new SqliteConnection(writer);
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL");
        Execute(connection, "PRAGMA synchronous=FULL");
        Execute(connection, "PRAGMA busy_timeout=5000");
        Execute(connection, "PRAGMA wal_autocheckpoint=10000");
        Execute(connection, "PRAGMA cache_size=-65536");
        return connection;
    }

    /// <summary>A pooled connection for reading: it sees one committed state for as long as a transaction lasts.</summary>
    public async Task<DbConnection> OpenReaderAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(readers);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    /// <summary>For Identity and migrations.</summary>
    public void Configure(DbContextOptionsBuilder builder) => builder.UseSqlite(readers);

    public DbConnection OpenReader()
    {
        var connection = new SqliteConnection(readers);
        connection.Open();
        return connection;
    }

    /// <summary>A transaction that takes no lock and sees one state (SQLite: deferred; PostgreSQL: repeatable read).</summary>
    public static DbTransaction BeginRead(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    /// <summary>Brings the schema up to date.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        var builder = new DbContextOptionsBuilder<BasesDbContext>();
        Configure(builder);
        await using var context = new BasesDbContext(builder.Options);
        await context.Database.MigrateAsync(cancellation);
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
