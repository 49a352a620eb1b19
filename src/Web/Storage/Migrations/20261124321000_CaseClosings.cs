using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Cases that were closed as a whole, and opened again.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261124321000_CaseClosings")]
internal sealed class AddCaseClosings : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "CaseClosings",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                ClosedOn = t.Column<DateOnly>(),
                ClosedBy = t.Column<Guid>(),
                ClosedAt = t.Column<DateTime>(),
                Because = t.Column<byte[]>(),
                ReopenedAt = t.Column<DateTime>(nullable: true),
                ReopenedBy = t.Column<Guid>(nullable: true),
                ReopenedBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_CaseClosings", x => new { x.PracticeId, x.Id });
                t.OfPractice("CaseClosings", x => x.PracticeId);
                t.Refers("CaseClosings", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_CaseClosings_PracticeId_CaseId", "CaseClosings", ["PracticeId", "CaseId"]);
    }
}
