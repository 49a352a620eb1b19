using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Each parent's consent to what an order's programme requires.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261125030200_ProgrammeConsents")]
internal sealed class AddProgrammeConsents : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ProgrammeConsents",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                OrderId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                SignedOn = t.Column<DateOnly>(),
                Paper = t.Column<byte[]>(),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                End = t.Column<string>(maxLength: 64, nullable: true),
                EndedOn = t.Column<DateOnly>(nullable: true),
                EndedBecause = t.Column<byte[]>(nullable: true),
                EndedBy = t.Column<Guid>(nullable: true),
                EndedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ProgrammeConsents", x => new { x.PracticeId, x.Id });
                t.OfPractice("ProgrammeConsents", x => x.PracticeId);
                t.Refers("ProgrammeConsents", x => new { x.PracticeId, x.OrderId }, "Orders", Key);
                t.Refers("ProgrammeConsents", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_ProgrammeConsents_PracticeId_OrderId",
            "ProgrammeConsents",
            ["PracticeId", "OrderId"]
        );
        migrationBuilder.CreateIndex(
            "IX_ProgrammeConsents_PracticeId_CaseId",
            "ProgrammeConsents",
            ["PracticeId", "CaseId"]
        );
    }
}
