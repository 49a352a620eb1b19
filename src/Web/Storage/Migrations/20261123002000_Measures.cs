using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Screens of each person, what followed them, and how each child is asked.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123002000_Measures")]
internal sealed class AddMeasures : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Screens",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                Instrument = t.Column<string>(maxLength: 40, nullable: true),
                On = t.Column<DateOnly>(),
                By = t.Column<Guid>(nullable: true),
                Outcome = t.Column<byte[]>(),
                Said = t.Column<byte[]>(),
                KeptBy = t.Column<Guid>(),
                KeptAt = t.Column<DateTime>(),
                NeedsFollowUp = t.Column<bool>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Screens", x => new { x.PracticeId, x.Id });
                t.OfPractice("Screens", x => x.PracticeId);
                t.Refers("Screens", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("Screens", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        migrationBuilder.CreateTable(
            "ScreenFollowUps",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                ScreenId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                On = t.Column<DateOnly>(),
                Said = t.Column<byte[]>(),
                WrittenBy = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ScreenFollowUps", x => new { x.PracticeId, x.Id });
                t.OfPractice("ScreenFollowUps", x => x.PracticeId);
                t.Refers("ScreenFollowUps", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("ScreenFollowUps", x => new { x.PracticeId, x.PersonId }, "People", Key);
                t.Refers("ScreenFollowUps", x => new { x.PracticeId, x.ScreenId }, "Screens", Key);
            }
        );
        migrationBuilder.CreateTable(
            "ChildBands",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Band = t.Column<byte[]>(),
                SetBy = t.Column<Guid>(),
                SetAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ChildBands", x => new { x.PracticeId, x.Id });
                t.OfPractice("ChildBands", x => x.PracticeId);
                t.Refers("ChildBands", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("ChildBands", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        foreach (var table in (string[])["Screens", "ScreenFollowUps", "ChildBands"])
        {
            migrationBuilder.CreateIndex($"IX_{table}_PracticeId_CaseId", table, ["PracticeId", "CaseId"]);
            migrationBuilder.CreateIndex($"IX_{table}_PracticeId_PersonId", table, ["PracticeId", "PersonId"]);
        }

        migrationBuilder.CreateIndex(
            "IX_ScreenFollowUps_PracticeId_ScreenId",
            "ScreenFollowUps",
            ["PracticeId", "ScreenId"]
        );
    }
}
