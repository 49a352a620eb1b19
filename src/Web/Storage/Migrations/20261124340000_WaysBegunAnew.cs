using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>A child and an adult whose work was closed can begin anew; of what goes on there is one.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261124340000_WaysBegunAnew")]
internal sealed class LetWaysBeginAnew : Migration
{
    private const string Index = "IX_ChildWays_PracticeId_CaseId_Child_Adult";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(Index, "ChildWays");
        migrationBuilder.CreateIndex(
            Index,
            "ChildWays",
            ["PracticeId", "CaseId", "Child", "Adult"],
            unique: true,
            filter: "\"Standing\" <> 'Closed'"
        );
    }
}
