using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What children were told of who hears what, and what became of what they said.</summary>
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
        PassedOn(migrationBuilder);
        ReadBack(migrationBuilder);
    }

    private static void PassedOn(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PassOnSteps",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                CheckInId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Kind = t.Column<string>(maxLength: 64),
                On = t.Column<DateOnly>(),
                Said = t.Column<byte[]>(nullable: true),
                WrittenBy = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_PassOnSteps", x => new { x.PracticeId, x.Id });
                t.OfPractice("PassOnSteps", x => x.PracticeId);
                t.Refers("PassOnSteps", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("PassOnSteps", x => new { x.PracticeId, x.Child }, "People", Key);
                t.Refers("PassOnSteps", x => new { x.PracticeId, x.CheckInId }, "CheckIns", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_PassOnSteps_PracticeId_CheckInId_Number",
            "PassOnSteps",
            ["PracticeId", "CheckInId", "Number"],
            unique: true
        );
        Indexes(migrationBuilder, "PassOnSteps", "CaseId", "Child");
    }

    private static void ReadBack(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ReadBacks",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                CheckInId = t.Column<Guid>(),
                ReadOn = t.Column<DateOnly>(),
                Said = t.Column<byte[]>(),
                WrittenBy = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ReadBacks", x => new { x.PracticeId, x.Id });
                t.OfPractice("ReadBacks", x => x.PracticeId);
                t.Refers("ReadBacks", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("ReadBacks", x => new { x.PracticeId, x.Child }, "People", Key);
                t.Refers("ReadBacks", x => new { x.PracticeId, x.CheckInId }, "CheckIns", Key);
            }
        );
        Indexes(migrationBuilder, "ReadBacks", "CaseId", "Child", "CheckInId");
    }

    private static void Indexes(MigrationBuilder migrationBuilder, string table, params string[] columns)
    {
        foreach (var column in columns)
        {
            migrationBuilder.CreateIndex($"IX_{table}_PracticeId_{column}", table, ["PracticeId", column]);
        }
    }
}
