using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Global accounts in the framework's own form.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122000100_Accounts")]
internal sealed class AddAccounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Accounts",
            t => new
            {
                Id = t.Column<Guid>(),
                UserName = t.Column<string>(maxLength: 256, nullable: true),
                NormalizedUserName = t.Column<string>(maxLength: 256, nullable: true),
                Email = t.Column<string>(maxLength: 256, nullable: true),
                NormalizedEmail = t.Column<string>(maxLength: 256, nullable: true),
                EmailConfirmed = t.Column<bool>(),
                PasswordHash = t.Column<string>(nullable: true),
                SecurityStamp = t.Column<string>(nullable: true),
                ConcurrencyStamp = t.Column<string>(nullable: true),
                PhoneNumber = t.Column<string>(maxLength: 256, nullable: true),
                PhoneNumberConfirmed = t.Column<bool>(),
                TwoFactorEnabled = t.Column<bool>(),
                LockoutEnd = t.Column<DateTimeOffset>(nullable: true),
                LockoutEnabled = t.Column<bool>(),
                AccessFailedCount = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_Accounts", x => x.Id)
        );
        migrationBuilder.CreateIndex("EmailIndex", "Accounts", "NormalizedEmail");
        migrationBuilder.CreateIndex("UserNameIndex", "Accounts", "NormalizedUserName", unique: true);

        migrationBuilder.CreateTable(
            "AccountClaims",
            t => new
            {
                Id = t.Column<int>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation(
                        "Npgsql:ValueGenerationStrategy",
                        NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                    ),
                UserId = t.Column<Guid>(),
                ClaimType = t.Column<string>(nullable: true),
                ClaimValue = t.Column<string>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_AccountClaims", x => x.Id);
                OfAccount(t, "AccountClaims", x => x.UserId);
            }
        );
        migrationBuilder.CreateIndex("IX_AccountClaims_UserId", "AccountClaims", "UserId");

        migrationBuilder.CreateTable(
            "AccountLogins",
            t => new
            {
                LoginProvider = t.Column<string>(maxLength: 128),
                ProviderKey = t.Column<string>(maxLength: 128),
                ProviderDisplayName = t.Column<string>(nullable: true),
                UserId = t.Column<Guid>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_AccountLogins", x => new { x.LoginProvider, x.ProviderKey });
                OfAccount(t, "AccountLogins", x => x.UserId);
            }
        );
        migrationBuilder.CreateIndex("IX_AccountLogins_UserId", "AccountLogins", "UserId");

        // The framework keeps a passkey's details as JSON: the one column whose type differs by database.
        var json = (migrationBuilder.ActiveProvider ?? "").EndsWith("PostgreSQL", StringComparison.Ordinal)
            ? "jsonb"
            : "TEXT";
        migrationBuilder.CreateTable(
            "AccountPasskeys",
            t => new
            {
                CredentialId = t.Column<byte[]>(maxLength: 1024),
                UserId = t.Column<Guid>(),
                Data = t.Column<string>(type: json),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_AccountPasskeys", x => x.CredentialId);
                OfAccount(t, "AccountPasskeys", x => x.UserId);
            }
        );
        migrationBuilder.CreateIndex("IX_AccountPasskeys_UserId", "AccountPasskeys", "UserId");

        migrationBuilder.CreateTable(
            "AccountTokens",
            t => new
            {
                UserId = t.Column<Guid>(),
                LoginProvider = t.Column<string>(maxLength: 128),
                Name = t.Column<string>(maxLength: 128),
                Value = t.Column<string>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_AccountTokens",
                    x => new
                    {
                        x.UserId,
                        x.LoginProvider,
                        x.Name,
                    }
                );
                OfAccount(t, "AccountTokens", x => x.UserId);
            }
        );
    }

    private static void OfAccount<T>(
        Microsoft.EntityFrameworkCore.Migrations.Operations.Builders.CreateTableBuilder<T> table,
        string name,
        System.Linq.Expressions.Expression<Func<T, object>> column
    ) => table.ForeignKey($"FK_{name}_Accounts_UserId", column, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
}
