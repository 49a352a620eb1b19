using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Entries for a child's visits that two clinicians struck.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261124320000_VisitEntriesStruck")]
internal sealed class AddVisitEntriesStruck : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>("StruckAt", "VisitEntries", nullable: true);
        migrationBuilder.AddColumn<Guid>("StruckBy", "VisitEntries", nullable: true);
        migrationBuilder.AddColumn<byte[]>("StruckBecause", "VisitEntries", nullable: true);
    }
}
