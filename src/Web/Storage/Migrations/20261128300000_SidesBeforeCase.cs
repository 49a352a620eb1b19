using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Who speaks for each side of an order that is in no open case yet.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261128300000_SidesBeforeCase")]
internal sealed class AddSidesBeforeCase : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<byte[]>("Sides", "DraftAnswers", nullable: true);
}
