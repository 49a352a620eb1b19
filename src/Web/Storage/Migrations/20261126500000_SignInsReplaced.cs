using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>When an account took another's place, and who made sure of whom it was for; of those on file nobody said it.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261126500000_SignInsReplaced")]
internal sealed class AddSignInsReplaced : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>("AccountSince", "Memberships", nullable: true);
        migrationBuilder.AddColumn<bool>("IsAgain", "PortalInvitations", nullable: true);
        migrationBuilder.AddColumn<Guid>("LookedBy", "PortalInvitations", nullable: true);
        migrationBuilder.AddColumn<DateTime>("LookedAt", "PortalInvitations", nullable: true);
    }
}
