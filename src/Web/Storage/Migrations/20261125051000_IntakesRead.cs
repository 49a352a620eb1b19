using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Which clinician read an adult's intake, and when; of those on file nobody has said it.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261125051000_IntakesRead")]
internal sealed class AddIntakesRead : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("ReadBy", "AdultIntakes", nullable: true);
        migrationBuilder.AddColumn<DateTime>("ReadAt", "AdultIntakes", nullable: true);
    }
}
