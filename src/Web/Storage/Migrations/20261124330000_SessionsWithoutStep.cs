using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Signed sessions for which a child took no step on record.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261124330000_SessionsWithoutStep")]
internal sealed class AddSessionsWithoutStep : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "SessionsWithoutStep",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                SessionId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                Adult = t.Column<Guid>(),
                NoticedAt = t.Column<DateTime>(),
                LookedAt = t.Column<DateTime>(nullable: true),
                LookedBy = t.Column<Guid>(nullable: true),
                Found = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_SessionsWithoutStep", x => new { x.PracticeId, x.Id });
                t.OfPractice("SessionsWithoutStep", x => x.PracticeId);
                t.Refers("SessionsWithoutStep", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("SessionsWithoutStep", x => new { x.PracticeId, x.SessionId }, "Sessions", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_SessionsWithoutStep_PracticeId_CaseId",
            "SessionsWithoutStep",
            ["PracticeId", "CaseId"]
        );
        migrationBuilder.CreateIndex(
            "IX_SessionsWithoutStep_PracticeId_SessionId_Child",
            "SessionsWithoutStep",
            ["PracticeId", "SessionId", "Child"],
            unique: true
        );
    }
}
