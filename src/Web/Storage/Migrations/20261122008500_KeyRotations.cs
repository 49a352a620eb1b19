using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Who had the keys rotated, and that the key file was copied afterwards.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122008500_KeyRotations")]
internal sealed class AddKeyRotations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "KeyRotations",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Generation = t.Column<int>(),
                AskedBy = t.Column<Guid>(),
                AskedAt = t.Column<DateTime>(),
                CopiedAt = t.Column<DateTime>(nullable: true),
                CopiedBy = t.Column<Guid>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_KeyRotations", x => new { x.PracticeId, x.Generation });
                t.OfPractice("KeyRotations", x => x.PracticeId);
            }
        );
}
