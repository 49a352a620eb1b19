using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Why somebody asks for help, as reported before there is a case.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261126101000_ReportedReasons")]
internal sealed class AddReportedReasons : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ReportedReasons",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                ReferralId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Code = t.Column<string>(maxLength: 64),
                IsOfRecord = t.Column<bool>(),
                SaidOn = t.Column<DateOnly>(),
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
                t.PrimaryKey("PK_ReportedReasons", x => new { x.PracticeId, x.Id });
                t.OfPractice("ReportedReasons", x => x.PracticeId);
                t.Refers("ReportedReasons", x => new { x.PracticeId, x.ReferralId }, "Referrals", Key);
                t.Refers("ReportedReasons", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_ReportedReasons_PracticeId_ReferralId",
            "ReportedReasons",
            ["PracticeId", "ReferralId"]
        );
        migrationBuilder.CreateIndex(
            "IX_ReportedReasons_PracticeId_PersonId",
            "ReportedReasons",
            ["PracticeId", "PersonId"]
        );
    }
}
