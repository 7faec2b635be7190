using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bases.Cli.CommandLine;

/// <summary>Where a command writes: results to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
public sealed record Terminal(TextWriter Out, TextWriter Error)
{
    // Chinese stays readable; the output is never embedded in HTML.
    private static readonly JsonWriterOptions JsonOptions = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The process's own streams, in UTF-8 whatever the locale says.</summary>
    public static Terminal OfConsole()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(
            new StreamWriter(Console.OpenStandardOutput(), utf8, 16 * 1024) { AutoFlush = false },
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true }
        );
    }

    /// <summary>Prints one JSON document.</summary>
    /// <param name="indented">False for one line a document, as <c>--cases</c> prints them.</param>
    public void WriteJson(Action<Utf8JsonWriter> write, bool indented = true)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonOptions with { Indented = indented }))
        {
            write(json);
        }

        Out.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
