using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Sessions on steps, as they are written down after them.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123005500_StepNotes")]
internal sealed class AddStepNotes : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "StepNotes",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                WayId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Account = t.Column<byte[]>(),
                Seen = t.Column<byte[]>(nullable: true),
                WrittenBy = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
                ReplacedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_StepNotes", x => new { x.PracticeId, x.Id });
                t.OfPractice("StepNotes", x => x.PracticeId);
                t.Refers("StepNotes", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("StepNotes", x => new { x.PracticeId, x.WayId }, "ChildWays", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_StepNotes_PracticeId_CaseId", "StepNotes", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_StepNotes_PracticeId_WayId", "StepNotes", ["PracticeId", "WayId"]);
    }
}
