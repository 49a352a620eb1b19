using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Stays of signed-in people.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122001000_SignInSessions")]
internal sealed class AddSignInSessions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "SignInSessions",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                AccountId = t.Column<Guid>(),
                Proof = t.Column<string>(maxLength: 64),
                StartedAt = t.Column<DateTime>(),
                LastSeenAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                Address = t.Column<string>(maxLength: 64),
                Device = t.Column<string>(maxLength: 100),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_SignInSessions", x => new { x.PracticeId, x.Id });
                t.OfPractice("SignInSessions", x => x.PracticeId);
                t.Refers(
                    "SignInSessions",
                    x => new { x.PracticeId, x.PersonId },
                    "Memberships",
                    ["PracticeId", "PersonId"]
                );
                t.Refers("SignInSessions", x => x.AccountId, "Accounts", ["Id"]);
            }
        );
        migrationBuilder.CreateIndex("IX_SignInSessions_AccountId", "SignInSessions", "AccountId");
        migrationBuilder.CreateIndex(
            "IX_SignInSessions_PracticeId_PersonId",
            "SignInSessions",
            ["PracticeId", "PersonId"]
        );
    }
}
