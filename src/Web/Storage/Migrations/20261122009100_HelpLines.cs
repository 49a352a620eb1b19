using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Help lines in a practice's own words.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122009100_HelpLines")]
internal sealed class AddHelpLines : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "HelpLines",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Key = t.Column<string>(maxLength: 40),
                Name = t.Column<string>(maxLength: 120),
                For = t.Column<string>(maxLength: 300),
                Number = t.Column<string>(maxLength: 40),
                Text = t.Column<string>(maxLength: 120),
                CheckedOn = t.Column<DateOnly>(nullable: true),
                IsHidden = t.Column<bool>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_HelpLines", x => new { x.PracticeId, x.Key });
                t.OfPractice("HelpLines", x => x.PracticeId);
            }
        );
}
