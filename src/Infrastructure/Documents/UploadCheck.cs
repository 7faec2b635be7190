using System.IO.Compression;
using System.Text;

namespace Bases.Infrastructure.Documents;

/// <summary>What an uploaded file really is: by its content, never by what its name or its sender says.</summary>
internal sealed record UploadCheck(string FileName, string MediaType, UploadRefusal? Refusal, string? Detail)
{
    private const int LongestName = 150;
    private const int MostArchiveEntries = 5_000;
    private const int MostPackedRatio = 200;

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        [".pdf"] = "application/pdf",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".zip"] = "application/zip",
        [".csv"] = "text/csv",
    };

    public static UploadCheck Of(string fileName, byte[] content, UploadLimits limits)
    {
        var name = CleanName(fileName);
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (name.Length is 0 or > LongestName || Path.GetFileNameWithoutExtension(name).Trim('.', ' ').Length == 0)
        {
            return Refused(name, UploadRefusal.NameNotAllowed, name);
        }

        if (!limits.Extensions.Contains(extension) || !MediaTypes.TryGetValue(extension, out var mediaType))
        {
            return Refused(name, UploadRefusal.TypeNotAllowed, extension);
        }

        if (content.Length == 0)
        {
            return Refused(name, UploadRefusal.Empty, null);
        }

        if (content.Length > limits.MaximumBytes)
        {
            return Refused(name, UploadRefusal.TooLarge, null);
        }

        return Content(extension, content, limits) is var (refusal, detail) && refusal is not null
            ? Refused(name, refusal.Value, detail)
            : new UploadCheck(name, mediaType, null, null);
    }

    private static UploadCheck Refused(string name, UploadRefusal refusal, string? detail) => new(name, "", refusal, detail);

    /// <summary>The last part of the path, without control and direction characters and those that a file system reserves.</summary>
    private static string CleanName(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Normalize(NormalizationForm.FormC);
        var clean = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (
                !Rune.IsControl(rune)
                && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format
                && !"<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal)
            )
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }

    private static (UploadRefusal? Refusal, string? Detail) Content(string extension, byte[] content, UploadLimits limits) =>
        extension switch
        {
            ".pdf" => Pdf(content),
            ".png" => StartsWith(content, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
                ? (null, null)
                : (UploadRefusal.ContentDiffers, "PNG"),
            ".jpg" or ".jpeg" => StartsWith(content, [0xFF, 0xD8, 0xFF]) ? (null, null) : (UploadRefusal.ContentDiffers, "JPEG"),
            ".docx" => Archive(content, limits, "word/document.xml"),
            ".xlsx" => Archive(content, limits, "xl/workbook.xml"),
            ".zip" => Archive(content, limits, null),
            ".csv" => content.AsSpan().Contains((byte)0) ? (UploadRefusal.ContentDiffers, "CSV") : (null, null),
            _ => (UploadRefusal.TypeNotAllowed, extension),
        };

    private static (UploadRefusal? Refusal, string? Detail) Pdf(byte[] content)
    {
        if (!StartsWith(content, "%PDF-"u8))
        {
            return (UploadRefusal.ContentDiffers, "PDF");
        }

        return content.AsSpan().IndexOf("/Launch"u8) >= 0 || content.AsSpan().IndexOf("/JavaScript"u8) >= 0
            ? (UploadRefusal.ActiveContent, "PDF")
            : (null, null);
    }

    private static (UploadRefusal? Refusal, string? Detail) Archive(byte[] content, UploadLimits limits, string? required)
    {
        if (!StartsWith(content, "PK"u8))
        {
            return (UploadRefusal.ContentDiffers, required is null ? "ZIP" : "Office Open XML");
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (required is not null && archive.GetEntry(required) is null)
            {
                return (UploadRefusal.ContentDiffers, "Office Open XML");
            }

            if (archive.Entries.Count > MostArchiveEntries)
            {
                return (UploadRefusal.Archive, $"{archive.Entries.Count} files");
            }

            if (
                archive.Entries.FirstOrDefault(entry =>
                    Names(entry, "vbaProject.bin")
                    || Names(entry, ".exe")
                    || entry.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
                ) is
                { } active
            )
            {
                return (UploadRefusal.ActiveContent, active.FullName);
            }

            return Unpacked(archive, limits.MaximumBytes * 10, content.Length);
        }
        catch (InvalidDataException problem)
        {
            return (UploadRefusal.Archive, problem.Message);
        }
    }

    private static bool Names(ZipArchiveEntry entry, string ending) => entry.FullName.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Unpacks for real and counts: the sizes in an archive's directory are what its maker wrote there.</summary>
    private static (UploadRefusal? Refusal, string? Detail) Unpacked(ZipArchive archive, long maximum, int packed)
    {
        var most = Math.Min(maximum, Math.Max(1_048_576L, (long)packed * MostPackedRatio));
        var total = 0L;
        var block = new byte[81_920];
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            int read;
            while ((read = stream.Read(block)) > 0)
            {
                total += read;
                if (total > most)
                {
                    return (UploadRefusal.Archive, $"more than {most} bytes unpacked");
                }
            }
        }

        return (null, null);
    }

    private static bool StartsWith(byte[] content, ReadOnlySpan<byte> signature) => content.AsSpan().StartsWith(signature);
}
