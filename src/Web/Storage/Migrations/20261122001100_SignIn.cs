using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Tries to sign in, second factors, and the links by which people first come in.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122001100_SignIn")]
internal sealed class AddSignIn : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "SignInAttempts",
            t => new
            {
                Id = t.Column<Guid>(),
                AccountId = t.Column<Guid>(nullable: true),
                At = t.Column<DateTime>(),
                Outcome = t.Column<string>(maxLength: 64),
                Address = t.Column<string>(maxLength: 64),
                Device = t.Column<string>(maxLength: 100),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_SignInAttempts", x => x.Id);
                t.Refers("SignInAttempts", x => x.AccountId!, "Accounts", ["Id"]);
            }
        );
        migrationBuilder.CreateIndex("IX_SignInAttempts_AccountId_At", "SignInAttempts", ["AccountId", "At"]);

        migrationBuilder.CreateTable(
            "AccountGuards",
            t => new
            {
                AccountId = t.Column<Guid>(),
                Failures = t.Column<int>(),
                Locks = t.Column<int>(),
                LockedUntil = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_AccountGuards", x => x.AccountId);
                t.Refers("AccountGuards", x => x.AccountId, "Accounts", ["Id"]);
            }
        );

        migrationBuilder.CreateTable(
            "Authenticators",
            t => new
            {
                AccountId = t.Column<Guid>(),
                Secret = t.Column<byte[]>(),
                ConfirmedAt = t.Column<DateTime>(),
                LastStep = t.Column<long>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Authenticators", x => x.AccountId);
                t.Refers("Authenticators", x => x.AccountId, "Accounts", ["Id"]);
            }
        );

        migrationBuilder.CreateTable(
            "RecoveryCodes",
            t => new
            {
                Id = t.Column<Guid>(),
                AccountId = t.Column<Guid>(),
                Hash = t.Column<byte[]>(),
                MadeAt = t.Column<DateTime>(),
                UsedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_RecoveryCodes", x => x.Id);
                t.Refers("RecoveryCodes", x => x.AccountId, "Accounts", ["Id"]);
            }
        );
        migrationBuilder.CreateIndex("IX_RecoveryCodes_AccountId", "RecoveryCodes", "AccountId");

        migrationBuilder.CreateTable(
            "FirstOwnerTokens",
            t => new
            {
                Id = t.Column<Guid>(),
                TokenHash = t.Column<byte[]>(),
                MadeAt = t.Column<DateTime>(),
                UsedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_FirstOwnerTokens", x => x.Id)
        );
        migrationBuilder.CreateIndex("IX_FirstOwnerTokens_TokenHash", "FirstOwnerTokens", "TokenHash", unique: true);

        migrationBuilder.CreateTable(
            "Invitations",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                TokenHash = t.Column<byte[]>(),
                Name = t.Column<string>(maxLength: 200),
                Role = t.Column<string>(maxLength: 64),
                InvitedBy = t.Column<Guid>(),
                InvitedAt = t.Column<DateTime>(),
                ExpiresAt = t.Column<DateTime>(),
                ClosedAt = t.Column<DateTime>(nullable: true),
                Joined = t.Column<Guid>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Invitations", x => new { x.PracticeId, x.Id });
                t.OfPractice("Invitations", x => x.PracticeId);
            }
        );
        migrationBuilder.CreateIndex("IX_Invitations_TokenHash", "Invitations", "TokenHash", unique: true);
    }
}
