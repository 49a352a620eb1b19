using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>
/// Since when somebody is shown no longer what they were shown before a protection, and when a clinician let a signer of a
/// release read it; of those on file nobody did either.
/// </summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261126400000_ShownBeforeProtection")]
internal sealed class AddShownBeforeProtection : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>("BlankedAt", "Protections", nullable: true);
        migrationBuilder.AddColumn<Guid>("BlankedBy", "Protections", nullable: true);
        migrationBuilder.AddColumn<DateTime>("LetReadAt", "ReleaseSignatures", nullable: true);
        migrationBuilder.AddColumn<Guid>("LetReadBy", "ReleaseSignatures", nullable: true);
    }
}
