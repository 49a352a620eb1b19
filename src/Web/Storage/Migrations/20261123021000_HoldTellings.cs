using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>The ground under a hold, and what was told of a rest to whom.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123021000_HoldTellings")]
internal sealed class AddHoldTellings : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "HoldGrounds",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                WayId = t.Column<Guid>(),
                Said = t.Column<byte[]>(),
                WrittenBy = t.Column<Guid>(),
                WrittenOn = t.Column<DateOnly>(),
                WrittenAt = t.Column<DateTime>(),
                ReplacedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_HoldGrounds", x => new { x.PracticeId, x.Id });
                t.OfPractice("HoldGrounds", x => x.PracticeId);
                t.Refers("HoldGrounds", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("HoldGrounds", x => new { x.PracticeId, x.WayId }, "ChildWays", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_HoldGrounds_PracticeId_CaseId", "HoldGrounds", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_HoldGrounds_PracticeId_WayId", "HoldGrounds", ["PracticeId", "WayId"]);
        migrationBuilder.CreateTable(
            "WayTellings",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                WayId = t.Column<Guid>(),
                Occasion = t.Column<string>(maxLength: 64),
                Subject = t.Column<string>(maxLength: 60),
                PersonId = t.Column<Guid>(),
                Way = t.Column<string>(maxLength: 64),
                From = t.Column<DateOnly>(),
                Words = t.Column<byte[]>(),
                DecidedBy = t.Column<Guid>(),
                DecidedAt = t.Column<DateTime>(),
                LeftAt = t.Column<DateTime>(nullable: true),
                LeftBy = t.Column<Guid>(nullable: true),
                TakenBackAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_WayTellings", x => new { x.PracticeId, x.Id });
                t.OfPractice("WayTellings", x => x.PracticeId);
                t.Refers("WayTellings", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("WayTellings", x => new { x.PracticeId, x.PersonId }, "People", Key);
                t.Refers("WayTellings", x => new { x.PracticeId, x.WayId }, "ChildWays", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_WayTellings_PracticeId_CaseId", "WayTellings", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_WayTellings_PracticeId_PersonId", "WayTellings", ["PracticeId", "PersonId"]);
        migrationBuilder.CreateIndex("IX_WayTellings_PracticeId_WayId", "WayTellings", ["PracticeId", "WayId"]);
    }
}
