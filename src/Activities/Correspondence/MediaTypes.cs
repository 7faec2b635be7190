namespace Bases.Activities.Correspondence;

internal static class MediaTypes
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
