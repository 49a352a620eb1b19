using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Protections, appointments, demands and holds, what was told, calls, and contacts.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122008000_Tellings")]
internal sealed class AddTellings : Migration
{
    private static readonly string[] ByCase = ["PracticeId", "CaseId"];
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddProtections(migrationBuilder);
        AddAppointments(migrationBuilder);
        AddDemands(migrationBuilder);
        AddSteps(migrationBuilder);
        AddHolds(migrationBuilder);
        AddDisclosures(migrationBuilder);
        AddCalls(migrationBuilder);
        AddEmergencies(migrationBuilder);
        AddContacts(migrationBuilder);
    }

    private static void AddProtections(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Protections",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Protected = t.Column<Guid>(),
                From = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                Words = t.Column<byte[]>(nullable: true),
                Since = t.Column<DateOnly>(),
                Until = t.Column<DateOnly>(nullable: true),
                MadeBy = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                EndedBy = t.Column<Guid>(nullable: true),
                EndedBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Protections", x => new { x.PracticeId, x.Id });
                t.OfPractice("Protections", x => x.PracticeId);
                t.Refers("Protections", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_Protections_PracticeId_CaseId", "Protections", ByCase);
    }

    private static void AddAppointments(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "GuardianAppointments",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Guardian = t.Column<Guid>(),
                Scope = t.Column<int>(),
                HoldsPrivilege = t.Column<bool>(),
                Words = t.Column<byte[]>(),
                Since = t.Column<DateOnly>(),
                Until = t.Column<DateOnly>(nullable: true),
                MadeBy = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                EndedBy = t.Column<Guid>(nullable: true),
                EndedBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_GuardianAppointments", x => new { x.PracticeId, x.Id });
                t.OfPractice("GuardianAppointments", x => x.PracticeId);
                t.Refers("GuardianAppointments", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_GuardianAppointments_PracticeId_CaseId", "GuardianAppointments", ByCase);
    }

    private static void AddDemands(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "RecordsDemands",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                FromKind = t.Column<string>(maxLength: 64),
                From = t.Column<Guid>(nullable: true),
                FromWords = t.Column<byte[]>(nullable: true),
                ReceivedOn = t.Column<DateOnly>(),
                DueOn = t.Column<DateOnly>(),
                IsExtended = t.Column<bool>(),
                Asked = t.Column<byte[]>(),
                Of = t.Column<Guid>(nullable: true),
                Named = t.Column<int>(),
                Granted = t.Column<int>(),
                PrivilegeHolder = t.Column<byte[]>(nullable: true),
                Privilege = t.Column<string>(maxLength: 64),
                IsObjected = t.Column<bool>(),
                MadeBy = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
                ClosedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_RecordsDemands", x => new { x.PracticeId, x.Id });
                t.OfPractice("RecordsDemands", x => x.PracticeId);
                t.Refers("RecordsDemands", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_RecordsDemands_PracticeId_CaseId", "RecordsDemands", ByCase);
    }

    private static void AddSteps(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "DemandSteps",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                DemandId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                On = t.Column<DateOnly>(),
                Words = t.Column<byte[]>(nullable: true),
                By = t.Column<Guid>(),
                At = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_DemandSteps", x => new { x.PracticeId, x.Id });
                t.OfPractice("DemandSteps", x => x.PracticeId);
                t.Refers("DemandSteps", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("DemandSteps", x => new { x.PracticeId, x.DemandId }, "RecordsDemands", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_DemandSteps_PracticeId_CaseId", "DemandSteps", ByCase);
        migrationBuilder.CreateIndex("IX_DemandSteps_PracticeId_DemandId", "DemandSteps", ["PracticeId", "DemandId"]);
    }

    private static void AddHolds(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "LegalHolds",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                DemandId = t.Column<Guid>(nullable: true),
                Because = t.Column<byte[]>(),
                SetBy = t.Column<Guid>(),
                SetAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                EndedBy = t.Column<Guid>(nullable: true),
                EndedBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_LegalHolds", x => new { x.PracticeId, x.Id });
                t.OfPractice("LegalHolds", x => x.PracticeId);
                t.Refers("LegalHolds", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_LegalHolds_PracticeId_CaseId", "LegalHolds", ByCase);
    }

    private static void AddDisclosures(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "DisclosuresMade",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Owner = t.Column<Guid>(nullable: true),
                ToKind = t.Column<string>(maxLength: 64),
                To = t.Column<Guid>(nullable: true),
                ToWords = t.Column<byte[]>(nullable: true),
                What = t.Column<string>(maxLength: 64),
                Way = t.Column<string>(maxLength: 64),
                Basis = t.Column<string>(maxLength: 64),
                BasisRecord = t.Column<Guid>(nullable: true),
                Said = t.Column<byte[]>(),
                Purpose = t.Column<byte[]>(),
                ToldOn = t.Column<DateOnly>(),
                ToldBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                CallId = t.Column<Guid>(nullable: true),
                DemandId = t.Column<Guid>(nullable: true),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_DisclosuresMade", x => new { x.PracticeId, x.Id });
                t.OfPractice("DisclosuresMade", x => x.PracticeId);
                t.Refers("DisclosuresMade", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_DisclosuresMade_PracticeId_CaseId", "DisclosuresMade", ByCase);
    }

    private static void AddCalls(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "CallNotes",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                With = t.Column<Guid>(nullable: true),
                WithKind = t.Column<string>(maxLength: 64),
                WithWords = t.Column<byte[]>(nullable: true),
                Proof = t.Column<string>(maxLength: 64),
                At = t.Column<DateTime>(),
                Minutes = t.Column<int>(),
                Heard = t.Column<byte[]>(),
                By = t.Column<Guid>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_CallNotes", x => new { x.PracticeId, x.Id });
                t.OfPractice("CallNotes", x => x.PracticeId);
                t.Refers("CallNotes", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_CallNotes_PracticeId_CaseId", "CallNotes", ByCase);
    }

    private static void AddEmergencies(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "EmergencyTellings",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                About = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                ToWords = t.Column<byte[]>(),
                Said = t.Column<byte[]>(),
                Reason = t.Column<byte[]>(),
                ToldAt = t.Column<DateTime>(),
                ToldBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                FirstReviewBy = t.Column<Guid>(nullable: true),
                FirstReviewAt = t.Column<DateTime>(nullable: true),
                FirstReview = t.Column<byte[]>(nullable: true),
                SecondReviewBy = t.Column<Guid>(nullable: true),
                SecondReviewAt = t.Column<DateTime>(nullable: true),
                SecondReview = t.Column<byte[]>(nullable: true),
                IsShown = t.Column<bool>(),
                ShownBy = t.Column<Guid>(nullable: true),
                ShownAt = t.Column<DateTime>(nullable: true),
                ShownBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_EmergencyTellings", x => new { x.PracticeId, x.Id });
                t.OfPractice("EmergencyTellings", x => x.PracticeId);
                t.Refers("EmergencyTellings", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_EmergencyTellings_PracticeId_CaseId", "EmergencyTellings", ByCase);
    }

    private static void AddContacts(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Contacts",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                Ordinary = t.Column<byte[]>(nullable: true),
                Protected = t.Column<byte[]>(nullable: true),
                IsSafeToUse = t.Column<bool>(),
                EnteredBy = t.Column<Guid>(),
                EnteredAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Contacts", x => new { x.PracticeId, x.Id });
                t.OfPractice("Contacts", x => x.PracticeId);
                t.Refers("Contacts", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_Contacts_PracticeId_PersonId", "Contacts", ["PracticeId", "PersonId"]);
    }
}
