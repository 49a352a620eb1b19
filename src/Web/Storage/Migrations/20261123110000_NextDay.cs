using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What adults told of a child's days, and who of them is asked to tell it.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123110000_NextDay")]
internal sealed class AddNextDay : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "CaregiverNotes",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                Observer = t.Column<Guid>(),
                AboutOn = t.Column<DateOnly>(),
                Told = t.Column<byte[]>(),
                WrittenBy = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_CaregiverNotes", x => new { x.PracticeId, x.Id });
                t.OfPractice("CaregiverNotes", x => x.PracticeId);
                t.Refers("CaregiverNotes", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("CaregiverNotes", x => new { x.PracticeId, x.Child }, "People", Key);
            }
        );
        migrationBuilder.CreateTable(
            "CareAsked",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                Adult = t.Column<Guid>(),
                AskedBy = t.Column<Guid>(),
                AskedAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_CareAsked", x => new { x.PracticeId, x.Id });
                t.OfPractice("CareAsked", x => x.PracticeId);
                t.Refers("CareAsked", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("CareAsked", x => new { x.PracticeId, x.Child }, "People", Key);
            }
        );
        foreach (var table in (string[])["CaregiverNotes", "CareAsked"])
        {
            foreach (var column in (string[])["CaseId", "Child"])
            {
                migrationBuilder.CreateIndex($"IX_{table}_PracticeId_{column}", table, ["PracticeId", column]);
            }
        }
    }
}
