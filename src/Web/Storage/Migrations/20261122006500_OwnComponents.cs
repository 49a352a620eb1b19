using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What a practice adds to its list in words of its own, and what people say of an order to it.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122006500_OwnComponents")]
internal sealed class AddOwnComponents : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "OwnComponents",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                Position = t.Column<int>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_OwnComponents", x => new { x.PracticeId, x.Id });
                t.OfPractice("OwnComponents", x => x.PracticeId);
            }
        );
        migrationBuilder.CreateTable(
            "OwnComponentChanges",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                ComponentId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Change = t.Column<string>(maxLength: 64),
                WordsNumber = t.Column<int>(),
                Title = t.Column<string>(maxLength: 80),
                Asks = t.Column<string>(maxLength: 300),
                LookFor = t.Column<string>(maxLength: 732),
                Why = t.Column<string>(maxLength: 500),
                FitsApart = t.Column<bool>(),
                ChangedBy = t.Column<Guid>(),
                ChangedAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_OwnComponentChanges",
                    x => new
                    {
                        x.PracticeId,
                        x.ComponentId,
                        x.Number,
                    }
                );
                t.OfPractice("OwnComponentChanges", x => x.PracticeId);
                t.Refers("OwnComponentChanges", x => new { x.PracticeId, x.ComponentId }, "OwnComponents", Key);
                t.Refers("OwnComponentChanges", x => new { x.PracticeId, x.ChangedBy }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_OwnComponentChanges_PracticeId_ChangedBy",
            "OwnComponentChanges",
            ["PracticeId", "ChangedBy"]
        );
        migrationBuilder.AddColumn<byte[]>("Own", "OrderConfirmations", nullable: true);
    }
}
