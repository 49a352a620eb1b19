using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What parents were told of where the work stands.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123009000_WhereTold")]
internal sealed class AddWhereTold : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "WhereTold",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                WayId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Place = t.Column<string>(maxLength: 64),
                ToldBy = t.Column<Guid>(),
                ToldAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_WhereTold", x => new { x.PracticeId, x.Id });
                t.OfPractice("WhereTold", x => x.PracticeId);
                t.Refers("WhereTold", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("WhereTold", x => new { x.PracticeId, x.PersonId }, "People", Key);
                t.Refers("WhereTold", x => new { x.PracticeId, x.WayId }, "ChildWays", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_WhereTold_PracticeId_CaseId", "WhereTold", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_WhereTold_PracticeId_PersonId", "WhereTold", ["PracticeId", "PersonId"]);
        migrationBuilder.CreateIndex("IX_WhereTold_PracticeId_WayId", "WhereTold", ["PracticeId", "WayId"]);
    }
}
