using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What people said of what was read from an order: confirmations, and reviews of flagged terms.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122005000_OrderDesk")]
internal sealed class AddOrderDesk : Migration
{
    private static readonly string[] ByOrder = ["PracticeId", "OrderId"];
    private static readonly string[] ByCase = ["PracticeId", "CaseId"];
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "OrderConfirmations",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                OrderId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                ReadingNumber = t.Column<int>(),
                Said = t.Column<byte[]>(),
                ConfirmedBy = t.Column<Guid>(),
                ConfirmedAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_OrderConfirmations", x => new { x.PracticeId, x.Id });
                t.OfPractice("OrderConfirmations", x => x.PracticeId);
                t.Refers("OrderConfirmations", x => new { x.PracticeId, x.OrderId }, "Orders", Key);
                t.Refers("OrderConfirmations", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_OrderConfirmations_PracticeId_OrderId", "OrderConfirmations", ByOrder);
        migrationBuilder.CreateIndex("IX_OrderConfirmations_PracticeId_CaseId", "OrderConfirmations", ByCase);
        migrationBuilder.CreateTable(
            "FlagReviews",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                OrderId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                FlagCode = t.Column<string>(maxLength: 40),
                ReadingNumber = t.Column<int>(),
                Advice = t.Column<string>(maxLength: 64),
                AdvisedOn = t.Column<DateOnly>(),
                Said = t.Column<byte[]>(),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_FlagReviews", x => new { x.PracticeId, x.Id });
                t.OfPractice("FlagReviews", x => x.PracticeId);
                t.Refers("FlagReviews", x => new { x.PracticeId, x.OrderId }, "Orders", Key);
                t.Refers("FlagReviews", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_FlagReviews_PracticeId_OrderId", "FlagReviews", ByOrder);
        migrationBuilder.CreateIndex("IX_FlagReviews_PracticeId_CaseId", "FlagReviews", ByCase);
    }
}
