using Bases.Engine;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Runtime;

internal static class CommentRows
{
    public static Comment Add(WriteSession session, Key instance, Key? task, string text, string author)
    {
        var comment = new Comment(session.Keys.NextNumber(), instance, task, author, session.Now, text);
        session.Sql.Run(
            "INSERT INTO comments (id, instance_key, task_key, author, written_at, content) VALUES (@0, @1, @2, @3, @4, @5)",
            comment.Id,
            instance.Value,
            task?.Value,
            author,
            comment.At.ToStored(),
            text
        );
        return comment;
    }
}
