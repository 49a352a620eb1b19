using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What a person says of an order's terms, and why for each that an order is read under.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261125030100_OrderTermsSaid")]
internal sealed class AddOrderTermsSaid : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<byte[]>("Terms", "OrderConfirmations", nullable: true);
        migrationBuilder.AddColumn<byte[]>("SaidReasons", "Orders", nullable: true);
    }
}
