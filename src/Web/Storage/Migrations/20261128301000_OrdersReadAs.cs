using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What an order was read as; of those on file the sealed reading says it, and only it.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261128301000_OrdersReadAs")]
internal sealed class AddOrdersReadAs : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>("IsReadOfWork", "Orders", nullable: true);
        migrationBuilder.AddColumn<string>("ReadKind", "Orders", maxLength: 64, nullable: true);
    }
}
