using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bases.Infrastructure.Journal;

/// <summary>What was done, by whom and when. It never changes.</summary>
internal sealed record JournalRecord(
    long Sequence,
    long RecordedAt,
    long? InstanceKey,
    string? Actor,
    string Kind,
    string? ElementId,
    long? DefinitionKey,
    long? DefinitionVersion,
    string? RulePack,
    long? FormVersion,
    string Command,
    string Events
)
{
    /// <summary>The hash that ties the record to the one before: SHA-256 over that one's hash and every field, each with its length.</summary>
    public byte[] HashAfter(ReadOnlySpan<byte> previous)
    {
        var bytes = new ArrayBufferWriter<byte>(512 + (3 * (Command.Length + Events.Length)));
        bytes.Write("bases journal 1\n"u8);
        bytes.Write(previous);
        Write(bytes, Sequence);
        Write(bytes, RecordedAt);
        Write(bytes, InstanceKey);
        Write(bytes, Actor);
        Write(bytes, Kind);
        Write(bytes, ElementId);
        Write(bytes, DefinitionKey);
        Write(bytes, DefinitionVersion);
        Write(bytes, RulePack);
        Write(bytes, FormVersion);
        Write(bytes, Command);
        Write(bytes, Events);
        return SHA256.HashData(bytes.WrittenSpan);
    }

    private static void Write(ArrayBufferWriter<byte> bytes, long? number)
    {
        var span = bytes.GetSpan(9);
        span[0] = number is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteInt64BigEndian(span[1..], number ?? 0);
        bytes.Advance(9);
    }

    private static void Write(ArrayBufferWriter<byte> bytes, string? text)
    {
        Write(bytes, text is null ? null : Encoding.UTF8.GetByteCount(text));
        if (text is not null)
        {
            bytes.Advance(Encoding.UTF8.GetBytes(text, bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
        }
    }
}
