using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>How it was made sure who was told by telephone, fax or e-mail; of those on file only calls say it.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261126502000_TellingProofs")]
internal sealed class AddTellingProofs : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("Proof", "DisclosuresMade", maxLength: 64, nullable: true);
}
