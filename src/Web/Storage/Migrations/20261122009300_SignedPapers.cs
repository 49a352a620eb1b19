using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Scans and photos of releases that were signed on paper.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122009300_SignedPapers")]
internal sealed class AddSignedPapers : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "SignedPapers",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                ReleaseId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                MediaType = t.Column<string>(maxLength: 40),
                ByteCount = t.Column<int>(),
                FileAddress = t.Column<string>(maxLength: 64),
                KeptBy = t.Column<Guid>(),
                KeptAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_SignedPapers", x => new { x.PracticeId, x.Id });
                t.OfPractice("SignedPapers", x => x.PracticeId);
                t.Refers("SignedPapers", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("SignedPapers", x => new { x.PracticeId, x.ReleaseId }, "Releases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_SignedPapers_PracticeId_CaseId", "SignedPapers", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex(
            "IX_SignedPapers_PracticeId_ReleaseId",
            "SignedPapers",
            ["PracticeId", "ReleaseId"]
        );
    }
}
