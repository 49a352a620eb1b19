using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Releases of information and their signatures.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122007000_Releases")]
internal sealed class AddReleases : Migration
{
    private static readonly string[] ByCase = ["PracticeId", "CaseId"];
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Releases",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Owner = t.Column<Guid>(nullable: true),
                ToKind = t.Column<string>(maxLength: 64),
                To = t.Column<Guid>(nullable: true),
                What = t.Column<int>(),
                ExpiresOn = t.Column<DateOnly>(nullable: true),
                EventOn = t.Column<DateOnly>(nullable: true),
                CoversSubstanceUse = t.Column<bool>(),
                Text = t.Column<byte[]>(),
                TextHash = t.Column<string>(maxLength: 64),
                MadeBy = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
                RevokedOn = t.Column<DateOnly>(nullable: true),
                RevokedBy = t.Column<Guid>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Releases", x => new { x.PracticeId, x.Id });
                t.OfPractice("Releases", x => x.PracticeId);
                t.Refers("Releases", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_Releases_PracticeId_CaseId", "Releases", ByCase);
        migrationBuilder.CreateTable(
            "ReleaseSignatures",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                ReleaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Authority = t.Column<string>(maxLength: 300, nullable: true),
                State = t.Column<string>(maxLength: 64),
                Way = t.Column<string>(maxLength: 64, nullable: true),
                On = t.Column<DateOnly>(nullable: true),
                RecordedBy = t.Column<Guid>(nullable: true),
                RecordedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_ReleaseSignatures",
                    x => new
                    {
                        x.PracticeId,
                        x.ReleaseId,
                        x.PersonId,
                    }
                );
                t.OfPractice("ReleaseSignatures", x => x.PracticeId);
                t.Refers("ReleaseSignatures", x => new { x.PracticeId, x.ReleaseId }, "Releases", Key);
                t.Refers("ReleaseSignatures", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_ReleaseSignatures_PracticeId_CaseId", "ReleaseSignatures", ByCase);
    }
}
