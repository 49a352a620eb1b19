using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Why whom an order names was said otherwise, and why a limit holds after all; of words on file nobody was asked.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261129100000_FrameReasons")]
internal sealed class AddFrameReasons : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<byte[]>("Because", "OrderPersons", nullable: true);
        migrationBuilder.AddColumn<Guid>("HeldAgainBy", "TermsInForce", nullable: true);
        migrationBuilder.AddColumn<byte[]>("HeldAgainBecause", "TermsInForce", nullable: true);
    }
}
