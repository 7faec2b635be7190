using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.NamedBases;
using Bases.Register.NamedBases;
using Bases.Register.NationalBases;
using Bases.Register.PublicNotices;

namespace Bases.Activities.NationalBases;

[Activity(
    "national.leave",
    "办理退出",
    "Ends the management of an included national base at its own wish, announces it and writes to it (article 30: 自愿); its national naming is not touched."
)]
internal sealed class LeaveManagement : Activity<LeaveManagement.Input, Nothing>
{
    public sealed record Input
    {
        [Label("基地编号")]
        public required string BaseId { get; init; }

        [Label("退出编号")]
        public required string LeavingId { get; init; }

        [Label("退出声明")]
        public required LeavingForm NationalLeaving { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var named = register.Require<Base>(input.BaseId);
        EndOfBase.CarryOut(context, named.BaseId, new BaseEnding(BaseStatus.VoluntarilyEnded, context.Today, null));
        if (
            register.All<NationalAdmission>().FirstOrDefault(known => known.BaseId == named.BaseId && known.LeftOn is null) is { } admission
        )
        {
            register.Put(
                admission with
                {
                    Status = NationalAdmissionStatus.Left,
                    LeftOn = context.Today,
                    LeavingReason = input.NationalLeaving.Reason,
                }
            );
        }

        var name = register.NameOf(named);
        register.Put(
            new Announcement
            {
                AnnouncementId = input.LeavingId,
                Kind = AnnouncementKind.Other,
                Title = $"{name}退出湖北省国际科技合作基地管理的公告",
                Text =
                    $"依托单位自愿退出，自{Wording.Day(context.Today)}起不再纳入省国际科技合作基地管理（第三十条）。其国家级基地资格不受影响。",
                PublishedAt = context.Now,
                BaseIds = [named.BaseId],
            }
        );
        BaseLetters.ToBase(context, named, input.LeavingId, "national-left", "left");
        return Done(new Nothing());
    }
}

internal sealed record LeavingForm
{
    public string? Reason { get; init; }

    public bool Confirmed { get; init; }
}
