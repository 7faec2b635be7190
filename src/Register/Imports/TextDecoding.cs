using System.Text;

namespace Bases.Register.Imports;

/// <summary>Text from the bytes of an uploaded file: by its byte order mark, else UTF-8 where it is valid, else GB 18030.</summary>
public static class TextDecoding
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <exception cref="DecoderFallbackException">The bytes are neither.</exception>
    public static (string Text, string Encoding) Decode(byte[] content)
    {
        if (content is [0xEF, 0xBB, 0xBF, ..])
        {
            return (Utf8.GetString(content, 3, content.Length - 3), "UTF-8");
        }

        if (content is [0xFF, 0xFE, ..])
        {
            return (Encoding.Unicode.GetString(content, 2, content.Length - 2), "UTF-16");
        }

        try
        {
            return (Utf8.GetString(content), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            // Spreadsheets of Chinese offices save GB 18030; its own fallback refuses what is not that either.
            var chinese = CodePagesEncodingProvider.Instance.GetEncoding(
                54936,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            )!;
            return (chinese.GetString(content), "GB18030");
        }
    }
}
