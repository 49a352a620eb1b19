using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>The keyed seal on rows that let somebody in; older rows have none until seal-accounts.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122004000_AccountSeals")]
internal sealed class AddAccountSeals : Migration
{
    private static readonly string[] Tables = ["Accounts", "AccountPasskeys", "Authenticators", "RecoveryCodes"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.AddColumn<byte[]>("Seal", table, maxLength: 64, nullable: true);
        }
    }
}
