using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Signed decisions on suitability.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123006000_Suitability")]
internal sealed class AddSuitability : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "SuitabilityDecisions",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                WayId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Paper = t.Column<byte[]>(),
                SignedBy = t.Column<Guid>(),
                SignedOn = t.Column<DateOnly>(),
                SignedAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_SuitabilityDecisions", x => new { x.PracticeId, x.Id });
                t.OfPractice("SuitabilityDecisions", x => x.PracticeId);
                t.Refers("SuitabilityDecisions", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("SuitabilityDecisions", x => new { x.PracticeId, x.WayId }, "ChildWays", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_SuitabilityDecisions_PracticeId_WayId_Number",
            "SuitabilityDecisions",
            ["PracticeId", "WayId", "Number"],
            unique: true
        );
        migrationBuilder.CreateIndex(
            "IX_SuitabilityDecisions_PracticeId_CaseId",
            "SuitabilityDecisions",
            ["PracticeId", "CaseId"]
        );
    }
}
