using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>
/// Whether an accounting lists an emergency, decided for each reader. What was once decided for all readers together is
/// not carried over: a person decides it anew for each.
/// </summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122009410_EmergencyShowings")]
internal sealed class AddEmergencyShowings : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "EmergencyShowings",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                EmergencyId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Reader = t.Column<Guid>(),
                IsShown = t.Column<bool>(),
                Because = t.Column<byte[]>(),
                DecidedBy = t.Column<Guid>(),
                DecidedAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_EmergencyShowings", x => new { x.PracticeId, x.Id });
                t.OfPractice("EmergencyShowings", x => x.PracticeId);
                t.Refers("EmergencyShowings", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("EmergencyShowings", x => new { x.PracticeId, x.EmergencyId }, "EmergencyTellings", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_EmergencyShowings_PracticeId_CaseId",
            "EmergencyShowings",
            ["PracticeId", "CaseId"]
        );
        migrationBuilder.CreateIndex(
            "IX_EmergencyShowings_PracticeId_EmergencyId",
            "EmergencyShowings",
            ["PracticeId", "EmergencyId"]
        );
    }
}
