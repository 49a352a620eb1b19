using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Of what in the portal people were told, so that each is told once.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122009600_PortalNotices")]
internal sealed class AddPortalNotices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "PortalNotices",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Occasion = t.Column<string>(maxLength: 64),
                ThingId = t.Column<Guid>(),
                At = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_PortalNotices",
                    x => new
                    {
                        x.PracticeId,
                        x.PersonId,
                        x.Occasion,
                        x.ThingId,
                    }
                );
                t.OfPractice("PortalNotices", x => x.PracticeId);
                t.Refers("PortalNotices", x => new { x.PracticeId, x.PersonId }, "People", ["PracticeId", "Id"]);
            }
        );
}
