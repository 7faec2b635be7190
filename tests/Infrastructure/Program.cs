using Bases.Infrastructure.Tests.Crash;

// The same program is the tests and the process that the crash tests kill.
if (Environment.GetEnvironmentVariable(CrashHost.FolderVariable) is { Length: > 0 } folder)
{
    return await CrashHost.RunAsync(folder);
}

return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
    ? await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(
        args,
        Bases.Infrastructure.Tests.SelfRegisteredExtensions.AddSelfRegisteredExtensions
    )
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
