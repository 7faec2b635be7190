using Bases.Activities.PublicityCheck;
using Bases.Activities.Tests.RuleCheck;
using Bases.Register.Json;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Tests.PublicityCheck;

public sealed class ClearanceCheckTests
{
    [Fact]
    public void ShouldClearEachApplicationOfTheDemonstrationByItself()
    {
        var register = Repository.Register();
        register
            .All<Publicity>()
            .SelectMany(publicity =>
                publicity.ApprovedApplications.Select(id =>
                    (id, ClearanceCheck.Of(register, Repository.Decisions, publicity, id, publicity.PublishedAt))
                )
            )
            .Select(row =>
                $"{row.id} {row.Item2.LastDay.Date:yyyy-MM-dd} {RegisterJson.Name(row.Item2.Status)} {row.Item2.EarliestDesignation:yyyy-MM-dd}".Trim()
            )
            .ShouldBe([
                "A001 2023-12-18 CLEARED 2023-12-19",
                "A009 2023-12-18 CLEARED 2023-12-19",
                "A017 2023-12-18 CLEARED 2023-12-19",
                "A018 2024-12-20 CLEARED_ANONYMOUS_RECORDED 2024-12-21",
                "A040 2024-12-20 CLEARED 2024-12-21",
                "A011 2026-11-23 CLEARED 2026-11-24",
                "A022 2026-11-23 BLOCKED_OPEN_OBJECTION",
                "A025 2026-11-23 CLEARED 2026-11-24",
                "A032 2026-11-23 NOT_DESIGNATED_OBJECTION_UPHELD",
                "A034 2026-11-23 CLEARED 2026-11-24",
                "A042 2026-11-23 CLEARED 2026-11-24",
                "A044 2026-11-23 CLEARED_ANONYMOUS_RECORDED 2026-11-24",
                "A055 2026-11-23 CLEARED 2026-11-24",
                "A059 2026-11-23 CLEARED_LATE_OBJECTION_HUMAN 2026-11-24",
            ]);
    }

    [Theory]
    [InlineData("2026-11-23T23:59:59+08:00", ClearanceStatus.BlockedOpenObjection)]
    [InlineData("2026-11-24T00:00:00+08:00", ClearanceStatus.ClearedLateObjectionHuman)]
    [InlineData("2026-11-23T16:00:00Z", ClearanceStatus.ClearedLateObjectionHuman)]
    public void ShouldCloseThePeriodAtMidnightInBeijing(string receivedAt, ClearanceStatus expected)
    {
        var register = Repository.Register();
        register.Put(
            new Objection
            {
                ObjectionId = "OX",
                PublicityId = "PUB-2026",
                ApplicationId = "A011",
                ReceivedAt = DateTimeOffset.Parse(receivedAt, System.Globalization.CultureInfo.InvariantCulture),
                RealName = true,
            }
        );
        var publicity = register.Find<Publicity>("PUB-2026")!;
        ClearanceCheck.Of(register, Repository.Decisions, publicity, "A011", publicity.PublishedAt).Status.ShouldBe(expected);
    }
}
