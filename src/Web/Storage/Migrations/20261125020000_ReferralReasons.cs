using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Why a family was referred, each as reported by somebody.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261125020000_ReferralReasons")]
internal sealed class AddReferralReasons : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ReferralReasons",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Code = t.Column<string>(maxLength: 64),
                ReportedBy = t.Column<Guid>(nullable: true),
                SaidOn = t.Column<DateOnly>(),
                SaysNoAbuse = t.Column<bool>(),
                Words = t.Column<byte[]>(),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ReferralReasons", x => new { x.PracticeId, x.Id });
                t.OfPractice("ReferralReasons", x => x.PracticeId);
                t.Refers("ReferralReasons", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("ReferralReasons", x => new { x.PracticeId, x.ReportedBy }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_ReferralReasons_PracticeId_CaseId",
            "ReferralReasons",
            ["PracticeId", "CaseId"]
        );
        migrationBuilder.CreateIndex(
            "IX_ReferralReasons_PracticeId_ReportedBy",
            "ReferralReasons",
            ["PracticeId", "ReportedBy"]
        );
    }
}
