using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>How a practice shows itself on its paper.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122006200_Letterhead")]
internal sealed class AddLetterhead : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "Letterheads",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 200),
                Address = t.Column<string>(maxLength: 400),
                Phone = t.Column<string>(maxLength: 120),
                Mail = t.Column<string>(maxLength: 120),
                License = t.Column<string>(maxLength: 120),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Letterheads", x => x.PracticeId);
                t.OfPractice("Letterheads", x => x.PracticeId);
            }
        );
}
