using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Queries;
using Bases.Server.Access;
using Bases.Server.Features.Tasks;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Documents;

/// <summary>A stored file, as form data and lists name it.</summary>
public sealed record StoredDocument(string FileId, string FileName, long Size, DateTimeOffset AttachedAt);

/// <summary>Takes a file for a task or a case; type, size and content are checked before anything is kept.</summary>
public sealed class UploadDocument(Viewer viewer, CaseAccess access, ProcessQueries queries, DocumentStore documents)
{
    public async Task<Answer<StoredDocument>> ToTaskAsync(Key key, HttpRequest request, CancellationToken cancellation)
    {
        if (await queries.TaskAsync(key, cancellation) is not { } detail || !access.MaySee(detail.Task))
        {
            return new NotFound();
        }

        return access.MayWork(detail.Task) ? await StoreAsync(TaskForms.CaseId(detail.Task), request, cancellation) : NotAllowed.Role;
    }

    private async Task<Answer<StoredDocument>> StoreAsync(string caseId, HttpRequest request, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        if (form.Files is not [var file])
        {
            return new Invalid("请选择一个文件。", "Please choose one file.");
        }

        await using var content = file.OpenReadStream();
        var result = await documents.UploadAsync(
            Path.GetFileName(file.FileName),
            content,
            caseId,
            viewer.UserName!,
            UploadLimits.Default,
            cancellation
        );
        return result.Document is { } stored
            ? new StoredDocument(stored.Id, stored.FileName, stored.Size, stored.StoredAt)
            : Refused(result);
    }

    internal static Invalid Refused(UploadResult result) =>
        result.Refusal switch
        {
            UploadRefusal.Empty => new("文件是空的。", "The file is empty."),
            UploadRefusal.TooLarge => new(
                "文件太大：每个文件不超过 20 MB。可压缩图片或拆分后再上传。",
                "The file is too large: at most 20 MB each. Compress the pictures or split it."
            ),
            UploadRefusal.NameNotAllowed => new(
                "文件名含有不允许的字符，请改名后再上传。",
                "The file's name has characters that are not allowed; please rename it."
            ),
            UploadRefusal.TypeNotAllowed => new(
                "不接受这种文件；可以上传 PDF、Word（docx）、Excel（xlsx）和图片（jpg、png）。",
                "Files of this type are not accepted; PDF, docx, xlsx, jpg and png are."
            ),
            UploadRefusal.ContentDiffers => new(
                "文件内容与扩展名不符，请用原程序另存为正确的格式后再上传。",
                "The file's content is not what its ending says; please save it in the right format."
            ),
            UploadRefusal.Archive => new("文件解压后过大，不能接受。", "The file unpacks to far too much."),
            UploadRefusal.ActiveContent => new(
                "文件含有宏或嵌入程序，请去掉后再上传。",
                "The file holds macros or embedded programs; please remove them."
            ),
            UploadRefusal.Held => new(
                "这份文件的内容已被标记为疑似涉密，不能再次上传（第十四条）。",
                "This very content was marked as a suspected state secret and cannot be attached again (article 14)."
            ),
            _ => new("文件没有通过检查。", "The file did not pass the checks."),
        };
}
