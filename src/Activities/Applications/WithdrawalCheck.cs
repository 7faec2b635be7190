using Bases.Register.Applications;
using Bases.Register.Calls;

namespace Bases.Activities.Applications;

/// <summary>Whether an application may still be withdrawn: for the page that offers it.</summary>
public static class WithdrawalCheck
{
    public static bool IsPossible(Application application, Call call, DateTimeOffset now) =>
        WithdrawApplication.IsPossible(application, call, now);
}
