using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What each adult was asked at the beginning, and what they sent.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123011000_AdultIntake")]
internal sealed class AddAdultIntakes : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "AdultIntakes",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Number = t.Column<int>(),
                AskedBy = t.Column<Guid>(),
                AskedAt = t.Column<DateTime>(),
                Way = t.Column<string>(maxLength: 64, nullable: true),
                SentBy = t.Column<Guid>(nullable: true),
                SentAt = t.Column<DateTime>(nullable: true),
                Answers = t.Column<byte[]>(nullable: true),
                Reach = t.Column<byte[]>(nullable: true),
                Safety = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_AdultIntakes", x => new { x.PracticeId, x.Id });
                t.OfPractice("AdultIntakes", x => x.PracticeId);
                t.Refers("AdultIntakes", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("AdultIntakes", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_AdultIntakes_PracticeId_PersonId", "AdultIntakes", ["PracticeId", "PersonId"]);
        migrationBuilder.CreateIndex(
            "IX_AdultIntakes_PracticeId_CaseId_PersonId_Number",
            "AdultIntakes",
            ["PracticeId", "CaseId", "PersonId", "Number"],
            unique: true
        );
    }
}
