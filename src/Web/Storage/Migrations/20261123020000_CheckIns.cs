using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Pages that were opened for a child, and what the child said on them.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123020000_CheckIns")]
internal sealed class AddCheckIns : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ChildSpaces",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                Plan = t.Column<byte[]>(),
                OpenedBy = t.Column<Guid>(),
                OpenedAt = t.Column<DateTime>(),
                EndsAt = t.Column<DateTime>(),
                CodeHash = t.Column<byte[]>(nullable: true),
                TokenHash = t.Column<byte[]>(nullable: true),
                HelpAskedAt = t.Column<DateTime>(nullable: true),
                HelpSeenAt = t.Column<DateTime>(nullable: true),
                HelpSeenBy = t.Column<Guid>(nullable: true),
                EndedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ChildSpaces", x => new { x.PracticeId, x.Id });
                t.OfPractice("ChildSpaces", x => x.PracticeId);
                t.Refers("ChildSpaces", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("ChildSpaces", x => new { x.PracticeId, x.Child }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_ChildSpaces_CodeHash", "ChildSpaces", "CodeHash", unique: true);
        migrationBuilder.CreateIndex("IX_ChildSpaces_TokenHash", "ChildSpaces", "TokenHash", unique: true);
        foreach (var column in (string[])["CaseId", "Child"])
        {
            migrationBuilder.CreateIndex($"IX_ChildSpaces_PracticeId_{column}", "ChildSpaces", ["PracticeId", column]);
        }

        Kept(migrationBuilder);
    }

    private static void Kept(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "CheckIns",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                SpaceId = t.Column<Guid>(),
                Moment = t.Column<string>(maxLength: 64),
                HeldOn = t.Column<DateOnly>(),
                Said = t.Column<byte[]>(),
                IsFinished = t.Column<bool>(),
                KeptAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_CheckIns", x => new { x.PracticeId, x.Id });
                t.OfPractice("CheckIns", x => x.PracticeId);
                t.Refers("CheckIns", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("CheckIns", x => new { x.PracticeId, x.Child }, "People", Key);
                t.Refers("CheckIns", x => new { x.PracticeId, x.SpaceId }, "ChildSpaces", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_CheckIns_PracticeId_SpaceId",
            "CheckIns",
            ["PracticeId", "SpaceId"],
            unique: true
        );
        foreach (var column in (string[])["CaseId", "Child"])
        {
            migrationBuilder.CreateIndex($"IX_CheckIns_PracticeId_{column}", "CheckIns", ["PracticeId", column]);
        }
    }
}
