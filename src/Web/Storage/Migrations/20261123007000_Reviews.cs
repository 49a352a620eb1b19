using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Reviews of ways, and asking after a child when the work is closed.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123007000_Reviews")]
internal sealed class AddReviews : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "WayReviews",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                WayId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                ReviewedOn = t.Column<DateOnly>(),
                WithOthers = t.Column<bool>(),
                Paper = t.Column<byte[]>(),
                SignedBy = t.Column<Guid>(),
                SignedAt = t.Column<DateTime>(),
                CosignedBy = t.Column<Guid>(nullable: true),
                CosignedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_WayReviews", x => new { x.PracticeId, x.Id });
                t.OfPractice("WayReviews", x => x.PracticeId);
                t.Refers("WayReviews", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("WayReviews", x => new { x.PracticeId, x.WayId }, "ChildWays", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_WayReviews_PracticeId_CaseId", "WayReviews", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_WayReviews_PracticeId_WayId", "WayReviews", ["PracticeId", "WayId"]);
        migrationBuilder.CreateTable(
            "FollowUps",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                WayId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                DueOn = t.Column<DateOnly>(),
                Answer = t.Column<string>(maxLength: 64, nullable: true),
                Words = t.Column<byte[]>(nullable: true),
                NotedBy = t.Column<Guid>(nullable: true),
                NotedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_FollowUps", x => new { x.PracticeId, x.Id });
                t.OfPractice("FollowUps", x => x.PracticeId);
                t.Refers("FollowUps", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("FollowUps", x => new { x.PracticeId, x.WayId }, "ChildWays", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_FollowUps_PracticeId_CaseId", "FollowUps", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_FollowUps_PracticeId_WayId", "FollowUps", ["PracticeId", "WayId"]);
    }
}
