using System.Runtime.ExceptionServices;
using System.Text.Json;
using Bases.Activities.Contract;
using Bases.Infrastructure.Journal;
using Bases.Infrastructure.Mail;
using Bases.Register;

namespace Bases.Infrastructure.Runtime;

/// <summary>A change of the register outside any process: imports, policy parameters, corrections.</summary>
internal static class RegisterChange
{
    public static async Task<T> RunAsync<T>(RuntimeParts parts, string what, Func<IRegisterChanges, IOutbox, T> change, string? actor)
    {
        var attempt = await parts.Writer.RunAsync(session =>
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
                // The caller's own exception is his way to say no; it is not a fault of the runtime.
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
        });
        attempt.Refusal?.Throw();
        return attempt.Value!;
    }

    private sealed record Attempt<T>(T? Value, ExceptionDispatchInfo? Refusal) : IOutcome
    {
        public bool Accepted => Refusal is null;
    }
}
