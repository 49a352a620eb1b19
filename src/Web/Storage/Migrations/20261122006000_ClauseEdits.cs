using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>A practice's own words for the clauses of its drafts.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122006000_ClauseEdits")]
internal sealed class AddClauseEdits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PracticeClauses",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Key = t.Column<string>(maxLength: 100),
                Number = t.Column<int>(),
                Words = t.Column<string>(maxLength: 4000, nullable: true),
                Reason = t.Column<string>(maxLength: 1000),
                ShippedVersion = t.Column<int>(),
                Doubts = t.Column<string>(),
                EditorId = t.Column<Guid>(),
                EditedAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_PracticeClauses",
                    x => new
                    {
                        x.PracticeId,
                        x.Key,
                        x.Number,
                    }
                );
                t.OfPractice("PracticeClauses", x => x.PracticeId);
                t.Refers("PracticeClauses", x => new { x.PracticeId, x.EditorId }, "People", ["PracticeId", "Id"]);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_PracticeClauses_PracticeId_EditorId",
            "PracticeClauses",
            ["PracticeId", "EditorId"]
        );
    }
}
