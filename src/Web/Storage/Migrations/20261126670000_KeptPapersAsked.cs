using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What was answered before drafts were shown, and since when a contact is protected: kept papers are asked again.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261126670000_KeptPapersAsked")]
internal sealed class AddKeptPapersAsked : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "DraftAnswers",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                OrderId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Answer = t.Column<byte[]>(),
                AnsweredBy = t.Column<Guid>(),
                AnsweredAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_DraftAnswers", x => new { x.PracticeId, x.Id });
                t.OfPractice("DraftAnswers", x => x.PracticeId);
                t.Refers("DraftAnswers", x => new { x.PracticeId, x.OrderId }, "Orders", Key);
                t.Refers("DraftAnswers", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_DraftAnswers_PracticeId_OrderId", "DraftAnswers", ["PracticeId", "OrderId"]);
        migrationBuilder.CreateIndex("IX_DraftAnswers_PracticeId_CaseId", "DraftAnswers", ["PracticeId", "CaseId"]);
        migrationBuilder.AddColumn<DateTime>("ProtectedAt", "Contacts", nullable: true);
        // Nobody knows since when the older ones are: as if from now, so that each paper from before is drafted anew.
        migrationBuilder.Sql(
            """UPDATE "Contacts" SET "ProtectedAt" = CURRENT_TIMESTAMP WHERE "Protected" IS NOT NULL;"""
        );
    }
}
