using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Words about the work as files of the practice.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261124322000_WayPapers")]
internal sealed class AddWayPapers : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "WayPapers",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                TellingId = t.Column<Guid>(),
                Form = t.Column<string>(maxLength: 64),
                File = t.Column<byte[]>(),
                MadeBy = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_WayPapers", x => new { x.PracticeId, x.Id });
                t.OfPractice("WayPapers", x => x.PracticeId);
                t.Refers("WayPapers", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("WayPapers", x => new { x.PracticeId, x.TellingId }, "WayTellings", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_WayPapers_PracticeId_CaseId", "WayPapers", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex(
            "IX_WayPapers_PracticeId_TellingId_Form",
            "WayPapers",
            ["PracticeId", "TellingId", "Form"],
            unique: true
        );
    }
}
