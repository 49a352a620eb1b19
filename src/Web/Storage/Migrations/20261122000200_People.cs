using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Practices, people and memberships.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122000200_People")]
internal sealed class AddPeople : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Practices",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 200),
                TimeZone = t.Column<string>(maxLength: 64),
                State = t.Column<string>(maxLength: 2),
                StartedAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_Practices", x => x.PracticeId)
        );

        migrationBuilder.CreateTable(
            "People",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 200),
                NameKey = t.Column<string>(maxLength: 400),
                KnownSince = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_People", x => new { x.PracticeId, x.Id });
                t.OfPractice("People", x => x.PracticeId);
            }
        );
        migrationBuilder.CreateIndex("IX_People_PracticeId_NameKey", "People", ["PracticeId", "NameKey"]);

        migrationBuilder.CreateTable(
            "Memberships",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                AccountId = t.Column<Guid>(),
                Role = t.Column<string>(maxLength: 64),
                StartedAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Memberships", x => new { x.PracticeId, x.PersonId });
                t.OfPractice("Memberships", x => x.PracticeId);
                t.Refers("Memberships", x => new { x.PracticeId, x.PersonId }, "People", ["PracticeId", "Id"]);
                t.Refers("Memberships", x => x.AccountId, "Accounts", ["Id"]);
            }
        );
        migrationBuilder.CreateIndex("IX_Memberships_AccountId", "Memberships", "AccountId");
    }
}
