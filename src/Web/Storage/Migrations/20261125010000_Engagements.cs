using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>In which roles therapists work with a family, and who pays: entry by entry.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261125010000_Engagements")]
internal sealed class AddEngagements : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "RolesOnCases",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Therapist = t.Column<Guid>(),
                Role = t.Column<string>(maxLength: 64),
                SinceOn = t.Column<DateOnly>(),
                Because = t.Column<byte[]>(nullable: true),
                KeptBy = t.Column<Guid>(),
                KeptAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_RolesOnCases", x => new { x.PracticeId, x.Id });
                t.OfPractice("RolesOnCases", x => x.PracticeId);
                t.Refers("RolesOnCases", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("RolesOnCases", x => new { x.PracticeId, x.Therapist }, "People", Key);
            }
        );
        migrationBuilder.CreateTable(
            "PayersOnCases",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Number = t.Column<int>(),
                SinceOn = t.Column<DateOnly>(),
                Because = t.Column<byte[]>(nullable: true),
                KeptBy = t.Column<Guid>(),
                KeptAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_PayersOnCases", x => new { x.PracticeId, x.Id });
                t.OfPractice("PayersOnCases", x => x.PracticeId);
                t.Refers("PayersOnCases", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateTable(
            "PayersNamed",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                EntryId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_PayersNamed",
                    x => new
                    {
                        x.PracticeId,
                        x.EntryId,
                        x.PersonId,
                    }
                );
                t.OfPractice("PayersNamed", x => x.PracticeId);
                t.Refers("PayersNamed", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("PayersNamed", x => new { x.PracticeId, x.PersonId }, "People", Key);
                t.Refers("PayersNamed", x => new { x.PracticeId, x.EntryId }, "PayersOnCases", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_RolesOnCases_PracticeId_CaseId_Number",
            "RolesOnCases",
            ["PracticeId", "CaseId", "Number"],
            unique: true
        );
        migrationBuilder.CreateIndex(
            "IX_RolesOnCases_PracticeId_Therapist",
            "RolesOnCases",
            ["PracticeId", "Therapist"]
        );
        migrationBuilder.CreateIndex(
            "IX_PayersOnCases_PracticeId_CaseId_Number",
            "PayersOnCases",
            ["PracticeId", "CaseId", "Number"],
            unique: true
        );
        migrationBuilder.CreateIndex("IX_PayersNamed_PracticeId_CaseId", "PayersNamed", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_PayersNamed_PracticeId_PersonId", "PayersNamed", ["PracticeId", "PersonId"]);
    }
}
