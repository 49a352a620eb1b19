using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Why adults were brought together although that was shut.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261124331000_SessionsHeldThoughShut")]
internal sealed class AddSessionsHeldThoughShut : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<byte[]>("HeldThoughShut", "Sessions", nullable: true);
}
