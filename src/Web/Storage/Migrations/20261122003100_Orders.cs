using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Orders on file.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122003100_Orders")]
internal sealed class AddOrders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Orders",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Paper = t.Column<string>(maxLength: 64),
                Source = t.Column<string>(maxLength: 64),
                FileName = t.Column<byte[]>(),
                MediaType = t.Column<string>(maxLength: 100),
                ByteCount = t.Column<int>(),
                FileAddress = t.Column<string>(maxLength: 64),
                Pages = t.Column<int>(nullable: true),
                PagesWithoutText = t.Column<string>(maxLength: 1500),
                MachineReadPages = t.Column<string>(maxLength: 1500),
                Words = t.Column<byte[]>(),
                Reading = t.Column<byte[]>(),
                ReadingVersion = t.Column<int>(),
                ReadingNumber = t.Column<int>(),
                SaidState = t.Column<string>(maxLength: 2, nullable: true),
                SaidCourt = t.Column<string>(maxLength: 200, nullable: true),
                SaidSignedOn = t.Column<DateOnly>(nullable: true),
                Standing = t.Column<string>(maxLength: 64),
                StandingSince = t.Column<DateOnly>(nullable: true),
                StandingSource = t.Column<byte[]>(nullable: true),
                Replaces = t.Column<Guid>(nullable: true),
                ReceivedAt = t.Column<DateTime>(),
                ReceivedBy = t.Column<Guid>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Orders", x => new { x.PracticeId, x.Id });
                t.OfPractice("Orders", x => x.PracticeId);
                t.Refers("Orders", x => new { x.PracticeId, x.CaseId }, "Cases", ["PracticeId", "Id"]);
                t.Refers("Orders", x => new { x.PracticeId, x.Replaces }, "Orders", ["PracticeId", "Id"]);
            }
        );
        migrationBuilder.CreateIndex("IX_Orders_PracticeId_Replaces", "Orders", ["PracticeId", "Replaces"]);
        migrationBuilder.CreateIndex("IX_Orders_PracticeId_CaseId", "Orders", ["PracticeId", "CaseId"]);
    }
}
