using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Decisions that a child's own device is safe, and links to it.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261124030000_OwnDevices")]
internal sealed class AddOwnDevices : Migration
{
    private const string Decisions = "OwnDeviceDecisions";
    private const string Links = "OwnDeviceLinks";
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            Decisions,
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                DecidedOn = t.Column<DateOnly>(),
                DecidedBy = t.Column<Guid>(),
                DecidedAt = t.Column<DateTime>(),
                SafeUntil = t.Column<DateOnly>(),
                Said = t.Column<byte[]>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                EndedBy = t.Column<Guid>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_OwnDeviceDecisions", x => new { x.PracticeId, x.Id });
                t.OfPractice(Decisions, x => x.PracticeId);
                t.Refers(Decisions, x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers(Decisions, x => new { x.PracticeId, x.Child }, "People", Key);
            }
        );
        Index(migrationBuilder, Decisions, "CaseId", "Child");
        AddLinks(migrationBuilder);
    }

    private static void AddLinks(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            Links,
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                DecisionId = t.Column<Guid>(),
                SessionOn = t.Column<DateOnly>(),
                Plan = t.Column<byte[]>(),
                ReadsAt = t.Column<TimeOnly>(),
                TokenHash = t.Column<byte[]>(),
                MadeBy = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
                OpenedAt = t.Column<DateTime>(nullable: true),
                NotPrivateAt = t.Column<DateTime>(nullable: true),
                SpaceId = t.Column<Guid>(nullable: true),
                SignedInAt = t.Column<DateTime>(nullable: true),
                ClosedAt = t.Column<DateTime>(nullable: true),
                ReadAt = t.Column<DateTime>(nullable: true),
                ReadBy = t.Column<Guid>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_OwnDeviceLinks", x => new { x.PracticeId, x.Id });
                t.OfPractice(Links, x => x.PracticeId);
                t.Refers(Links, x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers(Links, x => new { x.PracticeId, x.Child }, "People", Key);
                t.Refers(Links, x => new { x.PracticeId, x.DecisionId }, Decisions, Key);
                t.Refers(Links, x => new { x.PracticeId, x.SpaceId }, "ChildSpaces", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_OwnDeviceLinks_TokenHash", Links, "TokenHash", unique: true);
        migrationBuilder.CreateIndex(
            "IX_OwnDeviceLinks_PracticeId_SpaceId",
            Links,
            ["PracticeId", "SpaceId"],
            unique: true
        );
        Index(migrationBuilder, Links, "CaseId", "Child", "DecisionId");
    }

    private static void Index(MigrationBuilder migrationBuilder, string table, params string[] columns)
    {
        foreach (var column in columns)
        {
            migrationBuilder.CreateIndex($"IX_{table}_PracticeId_{column}", table, ["PracticeId", column]);
        }
    }
}
