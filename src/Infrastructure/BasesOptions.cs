using System.Reflection;

namespace Bases.Infrastructure;

/// <summary>What the host decides about storage, time and mail.</summary>
public sealed class BasesOptions
{
    /// <summary>Database, files and (without a mail server) mails lie under this folder.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Lets an operator move the clock. Never in production.</summary>
    public bool Demonstration { get; set; }

    /// <summary>Where the demonstration clock begins on a fresh database.</summary>
    public DateTimeOffset? DemonstrationStart { get; set; }

    /// <summary>The address under which people reach the pages; links in mails begin with it.</summary>
    public Uri PublicAddress { get; set; } = new("http://127.0.0.1:5080/");

    /// <summary>The mail server; without one, mails become .eml files under <c>mail/</c> of the data folder.</summary>
    public SmtpOptions? Smtp { get; set; }

    /// <summary>The sender of all mails.</summary>
    public string MailFrom { get; set; } = "bases@kjt.example.cn";

    public string MailFromName { get; set; } = "国际科技合作基地管理平台";

    /// <summary>Attempts before a mail is given up and an incident raised.</summary>
    public int MailAttempts { get; set; } = 8;

    /// <summary>The wait after the first failed attempt; it doubles with each one, to at most six hours.</summary>
    public TimeSpan MailBackOff { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Assemblies whose <see cref="Bases.Register.IRegisterEntry"/> records the register keeps.</summary>
    public IList<Assembly> RegisterAssemblies { get; } = [typeof(Bases.Register.IRegisterEntry).Assembly];

    /// <summary>Instances whose state is held in memory.</summary>
    public int CachedInstances { get; set; } = 2_000;

    /// <summary>Wake timers by Quartz. Off in tests that sweep by hand.</summary>
    public bool RunTimers { get; set; } = true;

    /// <summary>Deliver mail in the background. Off in tests that deliver by hand.</summary>
    public bool RunMail { get; set; } = true;

    internal void Check()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(DataFolder);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(CachedInstances);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MailAttempts);
        _ = new System.Net.Mail.MailAddress(MailFrom);
        if (DemonstrationStart is not null && !Demonstration)
        {
            throw new InvalidOperationException("DemonstrationStart is set, but Demonstration is not.");
        }

        if (Smtp is { Host.Length: > 0 } smtp)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(smtp.Port);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(smtp.Connections);
        }
    }
}

/// <summary>A mail server that speaks SMTP with STARTTLS and AUTH.</summary>
public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>Require STARTTLS; switch off only for a server on the same machine.</summary>
    public bool StartTls { get; set; } = true;

    public string? User { get; set; }

    public string? Password { get; set; }

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Connections kept open, one mail at a time on each.</summary>
    public int Connections { get; set; } = 4;
}
