using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Cases, their people, assignments and conflict walls.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122003000_Cases")]
internal sealed class AddCases : Migration
{
    private static readonly string[] CaseKey = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Cases",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                State = t.Column<string>(maxLength: 64),
                Basis = t.Column<string>(maxLength: 64),
                Caption = t.Column<string>(maxLength: 300),
                Court = t.Column<string>(maxLength: 200, nullable: true),
                CourtNumber = t.Column<string>(maxLength: 60, nullable: true),
                SearchKey = t.Column<string>(maxLength: 720),
                CourtState = t.Column<string>(maxLength: 2, nullable: true),
                ReceivedAt = t.Column<DateTime>(),
                OpenedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Cases", x => new { x.PracticeId, x.Id });
                t.OfPractice("Cases", x => x.PracticeId);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_Cases_PracticeId_State_OpenedAt",
            "Cases",
            ["PracticeId", "State", "OpenedAt"]
        );

        migrationBuilder.CreateTable(
            "CasePeople",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Part = t.Column<string>(maxLength: 64),
                Label = t.Column<string>(maxLength: 60),
                IsSelfRepresented = t.Column<bool>(),
                SpeaksFor = t.Column<Guid>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_CasePeople",
                    x => new
                    {
                        x.PracticeId,
                        x.CaseId,
                        x.PersonId,
                    }
                );
                t.OfPractice("CasePeople", x => x.PracticeId);
                t.Refers("CasePeople", x => new { x.PracticeId, x.CaseId }, "Cases", CaseKey);
                t.Refers("CasePeople", x => new { x.PracticeId, x.PersonId }, "People", CaseKey);
                t.Refers("CasePeople", x => new { x.PracticeId, x.SpeaksFor }, "People", CaseKey);
            }
        );
        migrationBuilder.CreateIndex("IX_CasePeople_PracticeId_PersonId", "CasePeople", ["PracticeId", "PersonId"]);
        migrationBuilder.CreateIndex("IX_CasePeople_PracticeId_SpeaksFor", "CasePeople", ["PracticeId", "SpeaksFor"]);

        migrationBuilder.CreateTable(
            "CaseAssignments",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Duty = t.Column<string>(maxLength: 64),
                StartedAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_CaseAssignments",
                    x => new
                    {
                        x.PracticeId,
                        x.CaseId,
                        x.PersonId,
                        x.StartedAt,
                    }
                );
                t.OfPractice("CaseAssignments", x => x.PracticeId);
                t.Refers("CaseAssignments", x => new { x.PracticeId, x.CaseId }, "Cases", CaseKey);
                t.Refers("CaseAssignments", x => new { x.PracticeId, x.PersonId }, "People", CaseKey);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_CaseAssignments_PracticeId_PersonId",
            "CaseAssignments",
            ["PracticeId", "PersonId"]
        );

        migrationBuilder.CreateTable(
            "ConflictWalls",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                StartedAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_ConflictWalls",
                    x => new
                    {
                        x.PracticeId,
                        x.CaseId,
                        x.PersonId,
                        x.StartedAt,
                    }
                );
                t.OfPractice("ConflictWalls", x => x.PracticeId);
                t.Refers("ConflictWalls", x => new { x.PracticeId, x.CaseId }, "Cases", CaseKey);
                t.Refers("ConflictWalls", x => new { x.PracticeId, x.PersonId }, "People", CaseKey);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_ConflictWalls_PracticeId_PersonId",
            "ConflictWalls",
            ["PracticeId", "PersonId"]
        );
    }
}
