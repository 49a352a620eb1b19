using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Agreements with outside consultants, and the links by which they get one decision.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123010000_Consultants")]
internal sealed class AddConsultants : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ConsultAgreements",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                SignedOn = t.Column<DateOnly>(),
                FirstDay = t.Column<DateOnly>(),
                LastDay = t.Column<DateOnly>(),
                KeptAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                EndedBecause = t.Column<string>(maxLength: 64, nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ConsultAgreements", x => new { x.PracticeId, x.Id });
                t.OfPractice("ConsultAgreements", x => x.PracticeId);
                t.Refers("ConsultAgreements", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_ConsultAgreements_PracticeId_PersonId",
            "ConsultAgreements",
            ["PracticeId", "PersonId"]
        );
        Links(migrationBuilder);
    }

    private static void Links(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ConsultLinks",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                DecisionId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                TokenHash = t.Column<byte[]>(),
                CodeHash = t.Column<byte[]>(),
                AskedBy = t.Column<Guid>(),
                AskedAt = t.Column<DateTime>(),
                ExpiresAt = t.Column<DateTime>(),
                Tries = t.Column<int>(),
                ShownHash = t.Column<byte[]>(nullable: true),
                ShownUntil = t.Column<DateTime>(nullable: true),
                ClosedAt = t.Column<DateTime>(nullable: true),
                Answer = t.Column<string>(maxLength: 64, nullable: true),
                TypedName = t.Column<string>(maxLength: 200, nullable: true),
                Because = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ConsultLinks", x => new { x.PracticeId, x.Id });
                t.OfPractice("ConsultLinks", x => x.PracticeId);
                t.Refers("ConsultLinks", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("ConsultLinks", x => new { x.PracticeId, x.PersonId }, "People", Key);
                t.Refers("ConsultLinks", x => new { x.PracticeId, x.DecisionId }, "JointDecisions", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_ConsultLinks_TokenHash", "ConsultLinks", "TokenHash", unique: true);
        foreach (var column in (string[])["CaseId", "PersonId", "DecisionId"])
        {
            migrationBuilder.CreateIndex(
                $"IX_ConsultLinks_PracticeId_{column}",
                "ConsultLinks",
                ["PracticeId", column]
            );
        }
    }
}
