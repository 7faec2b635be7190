using System.Runtime.ExceptionServices;
using System.Text.Json;
using Bases.Activities.Contract;
using Bases.Infrastructure.Journal;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Writing;
using Bases.Register;

namespace Bases.Infrastructure.Runtime;

/// <summary>A change of the register outside any process: imports, policy parameters, corrections, the record that a case begins with.</summary>
internal static class RegisterChange
{
    /// <summary>Inside the writer. An exception of <paramref name="change"/> is the caller's way to say no; it is not a fault of the runtime.</summary>
    public static Attempt<T> Make<T>(
        RuntimeParts parts,
        WriteSession session,
        string what,
        Func<IRegisterChanges, IOutbox, T> change,
        string? actor
    )
    {
        var mail = new MailWork(
            session,
            parts.Templates,
            parts.Options,
            path => parts.Catalogues.Working.ProcedureFile("", path),
            null,
            actor
        );
        T value;
        try
        {
            value = change(session.Register, mail);
        }
        catch (Exception refused)
        {
            return new Attempt<T>(default, ExceptionDispatchInfo.Capture(refused));
        }

        var put = session.Register.Flush(session, actor, null);
        mail.Flush();
        session.Journal.Append(
            session.Sql,
            session.Now,
            null,
            actor,
            "ChangeRegister",
            JsonSerializer.Serialize(new { what, put }, JournalJson.Options),
            "[]"
        );
        return new Attempt<T>(value, null);
    }
}
