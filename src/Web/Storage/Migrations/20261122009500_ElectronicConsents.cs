using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Who agreed to sign and get papers on screen.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122009500_ElectronicConsents")]
internal sealed class AddElectronicConsents : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ElectronicConsents",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Statement = t.Column<string>(maxLength: 5000),
                StatementHash = t.Column<string>(maxLength: 64),
                GivenAt = t.Column<DateTime>(),
                WithdrawnAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ElectronicConsents", x => new { x.PracticeId, x.Id });
                t.OfPractice("ElectronicConsents", x => x.PracticeId);
                t.Refers("ElectronicConsents", x => new { x.PracticeId, x.PersonId }, "People", ["PracticeId", "Id"]);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_ElectronicConsents_PracticeId_PersonId",
            "ElectronicConsents",
            ["PracticeId", "PersonId"]
        );
    }
}
