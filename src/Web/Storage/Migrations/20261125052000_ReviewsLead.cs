using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What a review decided and is done elsewhere, and why it is not to follow where somebody said so.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261125052000_ReviewsLead")]
internal sealed class AddReviewsLead : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("LeadsTo", "WayReviews", maxLength: 64, nullable: true);
        migrationBuilder.AddColumn<Guid>("OtherwiseBy", "WayReviews", nullable: true);
        migrationBuilder.AddColumn<DateTime>("OtherwiseAt", "WayReviews", nullable: true);
        migrationBuilder.AddColumn<byte[]>("OtherwiseBecause", "WayReviews", nullable: true);
    }
}
