using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Parts of the battery that were offered and declined.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261124004000_ScreensDeclined")]
internal sealed class AddScreensDeclined : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ScreensDeclined",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Part = t.Column<string>(maxLength: 40),
                By = t.Column<Guid>(nullable: true),
                On = t.Column<DateOnly>(),
                OfferedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ScreensDeclined", x => new { x.PracticeId, x.Id });
                t.OfPractice("ScreensDeclined", x => x.PracticeId);
                t.Refers("ScreensDeclined", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("ScreensDeclined", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_ScreensDeclined_PracticeId_CaseId",
            "ScreensDeclined",
            ["PracticeId", "CaseId"]
        );
        migrationBuilder.CreateIndex(
            "IX_ScreensDeclined_PracticeId_PersonId",
            "ScreensDeclined",
            ["PracticeId", "PersonId"]
        );
    }
}
