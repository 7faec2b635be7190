using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register;

namespace Bases.Infrastructure.Tests.Support;

/// <summary>An entry of a register, for tests.</summary>
public sealed record Note(string Id, string Text, int Number = 0) : IRegisterEntry;

/// <summary>An activity whose work a test gives.</summary>
public sealed class TestActivity(string type, Func<ActivityContext, ActivityResult> work) : IActivity
{
    public string Type => type;

    public ActivityResult Execute(ActivityContext context) => work(context);

    /// <summary>Puts a note with the next number, sends a mail about it and stores a document.</summary>
    public static TestActivity Register(string type = "note.put") =>
        new(
            type,
            context =>
            {
                var id = context.Input["id"].ToString()!;
                context.Register.Put(new Note(id, "put by " + context.Actor, context.Register.NextNumber("notes")));
                context.Outbox.Send(
                    new MailRequest("noted", "host@example.cn", null, new ContextValue([new("id", new StringValue(id))]), "noted:" + id, id)
                );
                context.Documents.Store(id + ".txt", "text/plain", System.Text.Encoding.UTF8.GetBytes("note " + id), id);
                return new ActivityResult.Completed(new ContextValue([new("noted", BooleanValue.True)]));
            }
        );
}
