using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What kind of case an order was made in, as a person says it, and why they correct what was read.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261124341000_OrderSaidMore")]
internal sealed class AddOrderSaidMore : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("SaidProceeding", "Orders", maxLength: 64, nullable: true);
        migrationBuilder.AddColumn<byte[]>("SaidBecause", "Orders", nullable: true);
    }
}
