using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What children were told of who hears what.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123100000_ChildTrust")]
internal sealed class AddChildTrust : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PrivacyTalks",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                HeldOn = t.Column<DateOnly>(),
                Said = t.Column<byte[]>(),
                WrittenBy = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_PrivacyTalks", x => new { x.PracticeId, x.Id });
                t.OfPractice("PrivacyTalks", x => x.PracticeId);
                t.Refers("PrivacyTalks", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("PrivacyTalks", x => new { x.PracticeId, x.Child }, "People", Key);
            }
        );
        migrationBuilder.CreateTable(
            "PrivacyAskedAgain",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                AskedOn = t.Column<DateOnly>(),
                WrittenBy = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_PrivacyAskedAgain", x => new { x.PracticeId, x.Id });
                t.OfPractice("PrivacyAskedAgain", x => x.PracticeId);
                t.Refers("PrivacyAskedAgain", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("PrivacyAskedAgain", x => new { x.PracticeId, x.Child }, "People", Key);
            }
        );
        Indexes(migrationBuilder, "PrivacyTalks", "CaseId", "Child");
        Indexes(migrationBuilder, "PrivacyAskedAgain", "CaseId", "Child");
    }

    private static void Indexes(MigrationBuilder migrationBuilder, string table, params string[] columns)
    {
        foreach (var column in columns)
        {
            migrationBuilder.CreateIndex($"IX_{table}_PracticeId_{column}", table, ["PracticeId", column]);
        }
    }
}
