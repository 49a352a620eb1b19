using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>
/// Of one child and one adult one way goes on in the practice, in whichever case. Those that go on twice already stay.
/// </summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261127200000_WaysOfTwoCases")]
internal sealed class AddWaysOfTwoCases : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>("IsOnlyOne", "ChildWays", nullable: true);
        migrationBuilder.Sql(
            """
            UPDATE "ChildWays" SET "IsOnlyOne" = TRUE
            WHERE NOT EXISTS (
                SELECT 1 FROM "ChildWays" o
                WHERE o."PracticeId" = "ChildWays"."PracticeId" AND o."Child" = "ChildWays"."Child"
                    AND o."Adult" = "ChildWays"."Adult" AND o."Id" <> "ChildWays"."Id" AND o."Standing" <> 'Closed')
            """
        );
        migrationBuilder.CreateIndex(
            "IX_ChildWays_OnlyOne",
            "ChildWays",
            ["PracticeId", "Child", "Adult"],
            unique: true,
            filter: "\"Standing\" <> 'Closed' AND \"IsOnlyOne\" = TRUE"
        );
    }
}
