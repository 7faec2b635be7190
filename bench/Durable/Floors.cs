using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Bases.Bench.Durable;

/// <summary>What durability costs on this machine, whoever asks for it.</summary>
internal static partial class Floors
{
    /// <summary>Commits before those that count: the driver is compiled by then, and no command is flattered by a floor that was not.</summary>
    private const int WarmUp = 300;

    /// <returns>CPU microseconds of a one-row SQLite commit.</returns>
    public static double Measure(string folder, int count, Report report)
    {
        Append(folder, count, report);
        return Commit(folder, count, report);
    }

    private static void Append(string folder, int count, Report report)
    {
        var block = new byte[4096];
        using var file = new FileStream(Path.Combine(folder, "append"), FileMode.Create, FileAccess.Write, FileShare.None, 0);
        var watch = new Stopwatches();
        for (var i = 0; i < count; i++)
        {
            var since = Stopwatch.GetTimestamp();
            file.Write(block);
            if (Fdatasync(file.SafeFileHandle.DangerousGetHandle().ToInt32()) != 0)
            {
                throw new IOException("fdatasync failed");
            }

            watch.Add(since);
        }

        watch.Stop();
        report.Add(
            "floor: append 4 KiB + fdatasync, p50 / p99",
            $"{Report.Micros(watch.Percentile(0.5))} / {Report.Micros(watch.Percentile(0.99))}"
        );
    }

    private static double Commit(string folder, int count, Report report)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "floor.db")};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL");
        Execute(connection, "PRAGMA synchronous=FULL");
        Execute(connection, "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO t (v) VALUES ('one row of the floor')";
        for (var i = 0; i < WarmUp; i++)
        {
            One(connection, insert);
        }

        var watch = new Stopwatches();
        for (var i = 0; i < count; i++)
        {
            var since = Stopwatch.GetTimestamp();
            One(connection, insert);
            watch.Add(since);
        }

        watch.Stop();
        report.Add(
            "floor: one-row SQLite commit (WAL, FULL), p50 / p99",
            $"{Report.Micros(watch.Percentile(0.5))} / {Report.Micros(watch.Percentile(0.99))}"
        );
        report.Add("floor: one-row SQLite commit, CPU", Report.Micros(watch.CpuMicros));
        return watch.CpuMicros;
    }

    private static void One(SqliteConnection connection, SqliteCommand insert)
    {
        using var transaction = connection.BeginTransaction();
        insert.Transaction = transaction;
        insert.ExecuteNonQuery();
        transaction.Commit();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    [LibraryImport("libc", EntryPoint = "fdatasync")]
    private static partial int Fdatasync(int descriptor);
}
