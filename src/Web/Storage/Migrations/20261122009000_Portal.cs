using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Doors to the portal, invitations to it, handles in its addresses and answers given in it.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122009000_Portal")]
internal sealed class AddPortal : Migration
{
    private static readonly string[] ByCase = ["PracticeId", "CaseId"];
    private static readonly string[] ByPerson = ["PracticeId", "PersonId"];
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Doors(migrationBuilder);
        Invitations(migrationBuilder);
        Handles(migrationBuilder);
        Answers(migrationBuilder);
    }

    private static void Doors(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PortalDoors",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Handle = t.Column<string>(maxLength: 32),
                PersonId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                StartedAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_PortalDoors", x => new { x.PracticeId, x.Handle });
                t.OfPractice("PortalDoors", x => x.PracticeId);
                t.Refers("PortalDoors", x => new { x.PracticeId, x.PersonId }, "Memberships", ByPerson);
                t.Refers("PortalDoors", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_PortalDoors_PracticeId_PersonId", "PortalDoors", ByPerson);
        migrationBuilder.CreateIndex("IX_PortalDoors_PracticeId_CaseId", "PortalDoors", ByCase);
    }

    private static void Invitations(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PortalInvitations",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                TokenHash = t.Column<byte[]>(),
                CodeHash = t.Column<byte[]>(),
                InvitedBy = t.Column<Guid>(),
                InvitedAt = t.Column<DateTime>(),
                ExpiresAt = t.Column<DateTime>(),
                Tries = t.Column<int>(),
                ClosedAt = t.Column<DateTime>(nullable: true),
                HasJoined = t.Column<bool>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_PortalInvitations", x => new { x.PracticeId, x.Id });
                t.OfPractice("PortalInvitations", x => x.PracticeId);
                t.Refers("PortalInvitations", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_PortalInvitations_PracticeId_CaseId", "PortalInvitations", ByCase);
        migrationBuilder.CreateIndex("IX_PortalInvitations_TokenHash", "PortalInvitations", "TokenHash", unique: true);
    }

    private static void Handles(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PortalHandles",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Handle = t.Column<string>(maxLength: 32),
                PersonId = t.Column<Guid>(),
                Thing = t.Column<string>(maxLength: 64),
                ThingId = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_PortalHandles", x => new { x.PracticeId, x.Handle });
                t.OfPractice("PortalHandles", x => x.PracticeId);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_PortalHandles_PracticeId_PersonId_Thing_ThingId",
            "PortalHandles",
            ["PracticeId", "PersonId", "Thing", "ThingId"],
            unique: true
        );
    }

    private static void Answers(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PortalAnswers",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                ReleaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                TypedName = t.Column<string>(maxLength: 200, nullable: true),
                TextHash = t.Column<string>(maxLength: 64),
                At = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_PortalAnswers", x => new { x.PracticeId, x.Id });
                t.OfPractice("PortalAnswers", x => x.PracticeId);
                t.Refers(
                    "PortalAnswers",
                    x => new
                    {
                        x.PracticeId,
                        x.ReleaseId,
                        x.PersonId,
                    },
                    "ReleaseSignatures",
                    ["PracticeId", "ReleaseId", "PersonId"]
                );
                t.Refers("PortalAnswers", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_PortalAnswers_PracticeId_CaseId", "PortalAnswers", ByCase);
        migrationBuilder.CreateIndex("IX_PortalAnswers_PracticeId_PersonId", "PortalAnswers", ByPerson);
        migrationBuilder.CreateIndex(
            "IX_PortalAnswers_PracticeId_ReleaseId_PersonId",
            "PortalAnswers",
            ["PracticeId", "ReleaseId", "PersonId"]
        );
    }
}
