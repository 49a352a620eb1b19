using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>When a child was told what the order says.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261124333000_OrdersExplained")]
internal sealed class AddOrdersExplained : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "OrdersExplained",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                Band = t.Column<string>(maxLength: 64),
                ExplainedOn = t.Column<DateOnly>(),
                ExplainedBy = t.Column<Guid>(),
                KeptAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_OrdersExplained", x => new { x.PracticeId, x.Id });
                t.OfPractice("OrdersExplained", x => x.PracticeId);
                t.Refers("OrdersExplained", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("OrdersExplained", x => new { x.PracticeId, x.Child }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_OrdersExplained_PracticeId_CaseId",
            "OrdersExplained",
            ["PracticeId", "CaseId"]
        );
        migrationBuilder.CreateIndex("IX_OrdersExplained_PracticeId_Child", "OrdersExplained", ["PracticeId", "Child"]);
    }
}
