using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Papers that lie in the portal for one person each.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122009200_SharedPapers")]
internal sealed class AddSharedPapers : Migration
{
    private static readonly string[] ByCase = ["PracticeId", "CaseId"];
    private static readonly string[] ByDraft = ["PracticeId", "DraftId"];
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "SharedPapers",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                DraftId = t.Column<Guid>(),
                OrderId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                SharedBy = t.Column<Guid>(),
                SharedAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                EndedBy = t.Column<Guid>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_SharedPapers", x => new { x.PracticeId, x.Id });
                t.OfPractice("SharedPapers", x => x.PracticeId);
                t.Refers("SharedPapers", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("SharedPapers", x => new { x.PracticeId, x.DraftId }, "DraftsMade", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_SharedPapers_PracticeId_CaseId", "SharedPapers", ByCase);
        migrationBuilder.CreateIndex("IX_SharedPapers_PracticeId_DraftId", "SharedPapers", ByDraft);
    }
}
