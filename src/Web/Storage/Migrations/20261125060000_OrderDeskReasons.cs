using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What people say beside a reading: why no violence, whether it is for this therapy, and under which law it was reviewed.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261125060000_OrderDeskReasons")]
internal sealed class AddOrderDeskReasons : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<byte[]>("AnswerBecause", "DraftsMade", nullable: true);
        migrationBuilder.AddColumn<bool>("HasStruckWords", "Orders", nullable: true);
        migrationBuilder.AddColumn<bool>("SaidTherapy", "Orders", nullable: true);
        migrationBuilder.AddColumn<bool>("SaidDayNotKnown", "Orders", nullable: true);
        migrationBuilder.AddColumn<string>("Citation", "FlagReviews", maxLength: 200, nullable: true);
        migrationBuilder.AddColumn<string>("Rule", "FlagReviews", maxLength: 1000, nullable: true);
    }
}
