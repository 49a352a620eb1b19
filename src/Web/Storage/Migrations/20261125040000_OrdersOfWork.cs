using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>On which order the work of a case rests, and terms that a person put down from an order's words.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261125040000_OrdersOfWork")]
internal sealed class AddOrdersOfWork : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "OrdersOfWork",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                OrderId = t.Column<Guid>(),
                Known = t.Column<byte[]>(),
                By = t.Column<Guid>(),
                At = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_OrdersOfWork", x => new { x.PracticeId, x.Id });
                t.OfPractice("OrdersOfWork", x => x.PracticeId);
                t.Refers("OrdersOfWork", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("OrdersOfWork", x => new { x.PracticeId, x.OrderId }, "Orders", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_OrdersOfWork_PracticeId_CaseId", "OrdersOfWork", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_OrdersOfWork_PracticeId_OrderId", "OrdersOfWork", ["PracticeId", "OrderId"]);
        migrationBuilder.AddColumn<Guid>("SaidBy", "TermsInForce", nullable: true);
    }
}
