using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Clinicians' words for lines of the rubrics.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123005000_Ratings")]
internal sealed class AddRatings : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "WayRatings",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                WayId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                About = t.Column<Guid>(),
                Said = t.Column<byte[]>(),
                Evidence = t.Column<byte[]>(),
                RatedBy = t.Column<Guid>(),
                RatedAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_WayRatings", x => new { x.PracticeId, x.Id });
                t.OfPractice("WayRatings", x => x.PracticeId);
                t.Refers("WayRatings", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("WayRatings", x => new { x.PracticeId, x.WayId }, "ChildWays", Key);
                t.Refers("WayRatings", x => new { x.PracticeId, x.About }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_WayRatings_PracticeId_CaseId", "WayRatings", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_WayRatings_PracticeId_WayId", "WayRatings", ["PracticeId", "WayId"]);
        migrationBuilder.CreateIndex("IX_WayRatings_PracticeId_About", "WayRatings", ["PracticeId", "About"]);
    }
}
