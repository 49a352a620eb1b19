using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Who took words out of a portal, and why somebody else keeps them; of those on file nobody was asked.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261128100000_WordsTakenOut")]
internal sealed class AddWordsTakenOut : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("TakenBackBy", "WayTellings", nullable: true);
        migrationBuilder.AddColumn<byte[]>("TakenBackBecause", "WayTellings", nullable: true);
    }
}
