using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What a court decided to go on without, of one adult.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261125041000_CourtDecisions")]
internal sealed class AddCourtDecisions : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "CourtDecisions",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Without = t.Column<string>(maxLength: 64),
                OrderId = t.Column<Guid>(),
                DecidedOn = t.Column<DateOnly>(),
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
                t.PrimaryKey("PK_CourtDecisions", x => new { x.PracticeId, x.Id });
                t.OfPractice("CourtDecisions", x => x.PracticeId);
                t.Refers("CourtDecisions", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("CourtDecisions", x => new { x.PracticeId, x.PersonId }, "People", Key);
                t.Refers("CourtDecisions", x => new { x.PracticeId, x.OrderId }, "Orders", Key);
            }
        );
        foreach (var column in (string[])["CaseId", "PersonId", "OrderId"])
        {
            migrationBuilder.CreateIndex(
                $"IX_CourtDecisions_PracticeId_{column}",
                "CourtDecisions",
                ["PracticeId", column]
            );
        }
    }
}
