using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>The register of clinicians: licenses, trainings and how many cases each shall have at most.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122012000_Clinicians")]
internal sealed class AddClinicians : Migration
{
    private static readonly string[] ByPerson = ["PracticeId", "PersonId"];
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ClinicianLicenses",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 120),
                Number = t.Column<string>(maxLength: 60),
                State = t.Column<string>(maxLength: 2),
                FirstDay = t.Column<DateOnly>(),
                LastDay = t.Column<DateOnly>(),
                KeptAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ClinicianLicenses", x => new { x.PracticeId, x.Id });
                t.OfPractice("ClinicianLicenses", x => x.PracticeId);
                t.Refers("ClinicianLicenses", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_ClinicianLicenses_PracticeId_PersonId", "ClinicianLicenses", ByPerson);
        migrationBuilder.CreateTable(
            "Trainings",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Topic = t.Column<string>(maxLength: 64),
                Side = t.Column<string>(maxLength: 64),
                Hours = t.Column<int>(),
                Provider = t.Column<string>(maxLength: 200),
                EndedOn = t.Column<DateOnly>(),
                KeptAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Trainings", x => new { x.PracticeId, x.Id });
                t.OfPractice("Trainings", x => x.PracticeId);
                t.Refers("Trainings", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_Trainings_PracticeId_PersonId", "Trainings", ByPerson);
        migrationBuilder.CreateTable(
            "CaseloadLimits",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Most = t.Column<int>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_CaseloadLimits", x => new { x.PracticeId, x.PersonId });
                t.OfPractice("CaseloadLimits", x => x.PracticeId);
                t.Refers("CaseloadLimits", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
    }
}
