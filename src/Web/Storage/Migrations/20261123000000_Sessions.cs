using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Signed sessions and each person's part in them.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123000000_Sessions")]
internal sealed class AddSessions : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Sessions",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                Place = t.Column<string>(maxLength: 64),
                HeldOn = t.Column<DateOnly>(),
                StartedAt = t.Column<TimeOnly>(),
                Minutes = t.Column<int>(),
                Rung = t.Column<int>(nullable: true),
                SignedBy = t.Column<Guid>(),
                SignedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Sessions", x => new { x.PracticeId, x.Id });
                t.OfPractice("Sessions", x => x.PracticeId);
                t.Refers("Sessions", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateTable(
            "SessionParts",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                SessionId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Attendance = t.Column<string>(maxLength: 64),
                CalledOffBy = t.Column<string>(maxLength: 64, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_SessionParts",
                    x => new
                    {
                        x.PracticeId,
                        x.SessionId,
                        x.PersonId,
                    }
                );
                t.OfPractice("SessionParts", x => x.PracticeId);
                t.Refers("SessionParts", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("SessionParts", x => new { x.PracticeId, x.PersonId }, "People", Key);
                t.Refers("SessionParts", x => new { x.PracticeId, x.SessionId }, "Sessions", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_Sessions_PracticeId_CaseId_HeldOn",
            "Sessions",
            ["PracticeId", "CaseId", "HeldOn"]
        );
        migrationBuilder.CreateIndex("IX_SessionParts_PracticeId_CaseId", "SessionParts", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_SessionParts_PracticeId_PersonId", "SessionParts", ["PracticeId", "PersonId"]);
    }
}
