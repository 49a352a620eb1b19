using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Since when what holds a way back is so.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261124332000_WayWatches")]
internal sealed class AddWayWatches : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "WayWatches",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                WayId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Unmet = t.Column<byte[]>(),
                LookBy = t.Column<DateOnly>(nullable: true),
                NoticeFrom = t.Column<DateOnly>(nullable: true),
                LookedOn = t.Column<DateOnly>(nullable: true),
                LookedBy = t.Column<Guid>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_WayWatches", x => new { x.PracticeId, x.WayId });
                t.OfPractice("WayWatches", x => x.PracticeId);
                t.Refers("WayWatches", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("WayWatches", x => new { x.PracticeId, x.WayId }, "ChildWays", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_WayWatches_PracticeId_CaseId", "WayWatches", ["PracticeId", "CaseId"]);
    }
}
