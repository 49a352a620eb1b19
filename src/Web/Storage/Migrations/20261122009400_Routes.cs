using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>By which way orders have papers go to the court.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122009400_Routes")]
internal sealed class AddRoutes : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "RoutesSaid",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Route = t.Column<string>(maxLength: 64, nullable: true),
                Words = t.Column<byte[]>(),
                Since = t.Column<DateOnly>(),
                SaidBy = t.Column<Guid>(),
                SaidAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_RoutesSaid", x => new { x.PracticeId, x.Id });
                t.OfPractice("RoutesSaid", x => x.PracticeId);
                t.Refers("RoutesSaid", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_RoutesSaid_PracticeId_CaseId", "RoutesSaid", ["PracticeId", "CaseId"]);
    }
}
