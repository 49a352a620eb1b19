using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>All that the board filters, counts and sorts by, so that it reads no way's sealed state to find its page.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123012000_BoardIndex")]
internal sealed class AddBoardIndex : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex(
            "IX_ChildWays_Board",
            "ChildWays",
            ["PracticeId", "CaseId", "Standing", "Phase", "HoldsOpen", "LastGainedOn", "StartedOn", "Id"]
        );
}
