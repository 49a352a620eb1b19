using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Links by which a member who cannot sign in chooses a new password.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122004100_SignInResets")]
internal sealed class AddSignInResets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "SignInResets",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                AccountId = t.Column<Guid>(),
                TokenHash = t.Column<byte[]>(),
                MadeBy = t.Column<Guid>(nullable: true),
                MadeAt = t.Column<DateTime>(),
                ExpiresAt = t.Column<DateTime>(),
                ClosedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_SignInResets", x => new { x.PracticeId, x.Id });
                t.OfPractice("SignInResets", x => x.PracticeId);
                t.Refers(
                    "SignInResets",
                    x => new { x.PracticeId, x.PersonId },
                    "Memberships",
                    ["PracticeId", "PersonId"]
                );
                t.Refers("SignInResets", x => x.AccountId, "Accounts", ["Id"]);
            }
        );
        migrationBuilder.CreateIndex("IX_SignInResets_AccountId", "SignInResets", "AccountId");
        migrationBuilder.CreateIndex("IX_SignInResets_PracticeId_PersonId", "SignInResets", ["PracticeId", "PersonId"]);
        migrationBuilder.CreateIndex("IX_SignInResets_TokenHash", "SignInResets", "TokenHash", unique: true);
    }
}
