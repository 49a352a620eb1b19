using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Requests from outside: the door for them, referrals, their steps, checks of conflicts, roles with families.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122012100_Intake")]
internal sealed class AddIntake : Migration
{
    private static readonly string[] ByPerson = ["PracticeId", "PersonId"];
    private static readonly string[] ByReferral = ["PracticeId", "ReferralId"];
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Doors(migrationBuilder);
        Referrals(migrationBuilder);
        Steps(migrationBuilder);
        Checks(migrationBuilder);
        Roles(migrationBuilder);
    }

    private static void Doors(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "RequestDoors",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Handle = t.Column<string>(maxLength: 12),
                IsOpen = t.Column<bool>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_RequestDoors", x => x.PracticeId);
                t.OfPractice("RequestDoors", x => x.PracticeId);
            }
        );
        migrationBuilder.CreateIndex("IX_RequestDoors_Handle", "RequestDoors", "Handle", unique: true);
    }

    private static void Referrals(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Referrals",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                State = t.Column<string>(maxLength: 64),
                Service = t.Column<string>(maxLength: 64),
                Order = t.Column<string>(maxLength: 64),
                ReceivedAt = t.Column<DateTime>(),
                AnswerBy = t.Column<DateOnly>(),
                Asked = t.Column<byte[]>(),
                Reach = t.Column<byte[]>(),
                CaseId = t.Column<Guid>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Referrals", x => new { x.PracticeId, x.Id });
                t.OfPractice("Referrals", x => x.PracticeId);
                t.Refers("Referrals", x => new { x.PracticeId, x.PersonId }, "People", Key);
                t.Refers("Referrals", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_Referrals_PracticeId_PersonId", "Referrals", ByPerson);
        migrationBuilder.CreateIndex("IX_Referrals_PracticeId_CaseId", "Referrals", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex(
            "IX_Referrals_PracticeId_State_AnswerBy",
            "Referrals",
            ["PracticeId", "State", "AnswerBy"]
        );
    }

    private static void Steps(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ReferralSteps",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                ReferralId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                From = t.Column<string>(maxLength: 64),
                To = t.Column<string>(maxLength: 64),
                On = t.Column<DateOnly>(),
                Words = t.Column<byte[]>(),
                TakenBy = t.Column<Guid>(),
                TakenAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ReferralSteps", x => new { x.PracticeId, x.Id });
                t.OfPractice("ReferralSteps", x => x.PracticeId);
                t.Refers("ReferralSteps", x => new { x.PracticeId, x.ReferralId }, "Referrals", Key);
                t.Refers("ReferralSteps", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_ReferralSteps_PracticeId_ReferralId", "ReferralSteps", ByReferral);
        migrationBuilder.CreateIndex("IX_ReferralSteps_PracticeId_PersonId", "ReferralSteps", ByPerson);
    }

    private static void Checks(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ConflictChecks",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                ReferralId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Outcome = t.Column<string>(maxLength: 64),
                Names = t.Column<byte[]>(),
                Found = t.Column<byte[]>(),
                Because = t.Column<byte[]>(),
                LookedBy = t.Column<Guid>(),
                LookedAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ConflictChecks", x => new { x.PracticeId, x.Id });
                t.OfPractice("ConflictChecks", x => x.PracticeId);
                t.Refers("ConflictChecks", x => new { x.PracticeId, x.ReferralId }, "Referrals", Key);
                t.Refers("ConflictChecks", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_ConflictChecks_PracticeId_ReferralId", "ConflictChecks", ByReferral);
        migrationBuilder.CreateIndex("IX_ConflictChecks_PracticeId_PersonId", "ConflictChecks", ByPerson);
    }

    private static void Roles(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "RolesWithFamilies",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Role = t.Column<string>(maxLength: 64),
                SinceOn = t.Column<DateOnly>(),
                KeptBy = t.Column<Guid>(),
                KeptAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_RolesWithFamilies", x => new { x.PracticeId, x.Id });
                t.OfPractice("RolesWithFamilies", x => x.PracticeId);
                t.Refers("RolesWithFamilies", x => new { x.PracticeId, x.PersonId }, "People", Key);
                t.Refers("RolesWithFamilies", x => new { x.PracticeId, x.MemberId }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_RolesWithFamilies_PracticeId_PersonId", "RolesWithFamilies", ByPerson);
        migrationBuilder.CreateIndex(
            "IX_RolesWithFamilies_PracticeId_MemberId",
            "RolesWithFamilies",
            ["PracticeId", "MemberId"]
        );
    }
}
