using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Jobs and outgoing mail.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122002000_Outbox")]
internal sealed class AddOutbox : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Jobs",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 100),
                About = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
                RunAfter = t.Column<DateTime>(),
                Attempts = t.Column<int>(),
                AttemptsAllowed = t.Column<int>(),
                LeasedUntil = t.Column<DateTime>(nullable: true),
                LeasedBy = t.Column<string>(maxLength: 200, nullable: true),
                DoneAt = t.Column<DateTime>(nullable: true),
                FailedAt = t.Column<DateTime>(nullable: true),
                LastError = t.Column<string>(maxLength: 200, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Jobs", x => new { x.PracticeId, x.Id });
                t.OfPractice("Jobs", x => x.PracticeId);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_Jobs_RunAfter",
            "Jobs",
            "RunAfter",
            filter: "\"DoneAt\" IS NULL AND \"FailedAt\" IS NULL"
        );
        migrationBuilder.CreateIndex("IX_Jobs_PracticeId_About", "Jobs", ["PracticeId", "About"]);

        migrationBuilder.CreateTable(
            "OutgoingMail",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(nullable: true),
                Kind = t.Column<string>(maxLength: 100),
                Audience = t.Column<string>(maxLength: 100),
                Language = t.Column<string>(maxLength: 35),
                MessageId = t.Column<string>(maxLength: 320),
                Recipient = t.Column<byte[]>(),
                Subject = t.Column<byte[]>(),
                Body = t.Column<byte[]>(),
                State = t.Column<string>(maxLength: 64),
                Attempts = t.Column<int>(),
                Reason = t.Column<string>(maxLength: 200, nullable: true),
                WrittenAt = t.Column<DateTime>(),
                SentAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_OutgoingMail", x => new { x.PracticeId, x.Id });
                t.OfPractice("OutgoingMail", x => x.PracticeId);
                t.Refers("OutgoingMail", x => new { x.PracticeId, x.PersonId }, "People", ["PracticeId", "Id"]);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_OutgoingMail_PracticeId_State_WrittenAt",
            "OutgoingMail",
            ["PracticeId", "State", "WrittenAt"]
        );
        migrationBuilder.CreateIndex("IX_OutgoingMail_PracticeId_PersonId", "OutgoingMail", ["PracticeId", "PersonId"]);
    }
}
