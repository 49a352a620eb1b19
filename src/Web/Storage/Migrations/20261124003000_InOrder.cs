using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Checks of a case, conditions with their evidence, and when the child's own therapist was heard.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261124003000_InOrder")]
internal sealed class AddInOrder : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Checks(migrationBuilder);
        Conditions(migrationBuilder);
        migrationBuilder.CreateTable(
            "OwnTherapistEntries",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                HeardOn = t.Column<DateOnly>(),
                By = t.Column<string>(maxLength: 64, nullable: true),
                ConcernIsOpen = t.Column<bool>(nullable: true),
                With = t.Column<byte[]>(nullable: true),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_OwnTherapistEntries", x => new { x.PracticeId, x.Id });
                t.OfPractice("OwnTherapistEntries", x => x.PracticeId);
                t.Refers("OwnTherapistEntries", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("OwnTherapistEntries", x => new { x.PracticeId, x.Child }, "People", Key);
            }
        );
        Index(migrationBuilder, "OwnTherapistEntries", "CaseId", "Child");
    }

    private static void Checks(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "CaseChecks",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                IsClear = t.Column<bool>(),
                Words = t.Column<byte[]>(nullable: true),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_CaseChecks", x => new { x.PracticeId, x.Id });
                t.OfPractice("CaseChecks", x => x.PracticeId);
                t.Refers("CaseChecks", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        Index(migrationBuilder, "CaseChecks", "CaseId");
        migrationBuilder.CreateTable(
            "CaseCheckPeople",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                CheckId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_CaseCheckPeople",
                    x => new
                    {
                        x.PracticeId,
                        x.CheckId,
                        x.PersonId,
                    }
                );
                t.OfPractice("CaseCheckPeople", x => x.PracticeId);
                t.Refers("CaseCheckPeople", x => new { x.PracticeId, x.CheckId }, "CaseChecks", Key);
                t.Refers("CaseCheckPeople", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("CaseCheckPeople", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        Index(migrationBuilder, "CaseCheckPeople", "CaseId", "PersonId");
    }

    private static void Conditions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Conditions",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                Words = t.Column<byte[]>(),
                Source = t.Column<byte[]>(),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Conditions", x => new { x.PracticeId, x.Id });
                t.OfPractice("Conditions", x => x.PracticeId);
                t.Refers("Conditions", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("Conditions", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        Index(migrationBuilder, "Conditions", "CaseId", "PersonId");
        migrationBuilder.CreateTable(
            "ConditionEvidence",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                ConditionId = t.Column<Guid>(),
                ShownOn = t.Column<DateOnly>(),
                Until = t.Column<DateOnly>(nullable: true),
                Words = t.Column<byte[]>(),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ConditionEvidence", x => new { x.PracticeId, x.Id });
                t.OfPractice("ConditionEvidence", x => x.PracticeId);
                t.Refers("ConditionEvidence", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("ConditionEvidence", x => new { x.PracticeId, x.ConditionId }, "Conditions", Key);
            }
        );
        Index(migrationBuilder, "ConditionEvidence", "CaseId", "ConditionId");
    }

    private static void Index(MigrationBuilder migrationBuilder, string table, params string[] columns)
    {
        foreach (var column in columns)
        {
            migrationBuilder.CreateIndex($"IX_{table}_PracticeId_{column}", table, ["PracticeId", column]);
        }
    }
}
