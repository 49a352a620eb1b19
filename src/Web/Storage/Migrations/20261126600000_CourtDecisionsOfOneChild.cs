using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>For which child's therapist a court decided to go on without a signature.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261126600000_CourtDecisionsOfOneChild")]
internal sealed class AddCourtDecisionsOfOneChild : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<Guid>("ChildId", "CourtDecisions", nullable: true);
}
