using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What children rely on, chose and want for visits.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123120000_ChildVisits")]
internal sealed class AddChildVisits : Migration
{
    private const string Table = "VisitEntries";
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            Table,
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                Number = t.Column<int>(),
                Kind = t.Column<string>(maxLength: 64),
                Said = t.Column<byte[]>(),
                WrittenBy = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_VisitEntries", x => new { x.PracticeId, x.Id });
                t.OfPractice(Table, x => x.PracticeId);
                t.Refers(Table, x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers(Table, x => new { x.PracticeId, x.Child }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_VisitEntries_PracticeId_CaseId_Child_Number",
            Table,
            ["PracticeId", "CaseId", "Child", "Number"],
            unique: true
        );
        migrationBuilder.CreateIndex("IX_VisitEntries_PracticeId_Child", Table, ["PracticeId", "Child"]);
    }
}
