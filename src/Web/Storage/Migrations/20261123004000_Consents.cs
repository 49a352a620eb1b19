using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Agreements as they were given to each adult, and transport plans.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123004000_Consents")]
internal sealed class AddConsents : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Agreements",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                Number = t.Column<int>(),
                Text = t.Column<byte[]>(),
                TextHash = t.Column<string>(maxLength: 64),
                GivenOutBy = t.Column<Guid>(),
                GivenOutAt = t.Column<DateTime>(),
                Answer = t.Column<string>(maxLength: 64),
                Way = t.Column<string>(maxLength: 64, nullable: true),
                On = t.Column<DateOnly>(nullable: true),
                TypedName = t.Column<string>(maxLength: 200, nullable: true),
                RecordedBy = t.Column<Guid>(nullable: true),
                RecordedAt = t.Column<DateTime>(nullable: true),
                TeachBack = t.Column<byte[]>(nullable: true),
                Heard = t.Column<string>(maxLength: 64, nullable: true),
                HeardBy = t.Column<Guid>(nullable: true),
                HeardAt = t.Column<DateTime>(nullable: true),
                ScanAddress = t.Column<string>(maxLength: 64, nullable: true),
                ScanMediaType = t.Column<string>(maxLength: 40, nullable: true),
                TakenBackOn = t.Column<DateOnly>(nullable: true),
                TakenBackRecordedBy = t.Column<Guid>(nullable: true),
                AskedAgain = t.Column<string>(maxLength: 64, nullable: true),
                AskedAgainAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Agreements", x => new { x.PracticeId, x.Id });
                t.OfPractice("Agreements", x => x.PracticeId);
                t.Refers("Agreements", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("Agreements", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        migrationBuilder.CreateTable(
            "TransportPlans",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Brings = t.Column<byte[]>(),
                Waits = t.Column<byte[]>(),
                WrittenBy = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_TransportPlans", x => new { x.PracticeId, x.Id });
                t.OfPractice("TransportPlans", x => x.PracticeId);
                t.Refers("TransportPlans", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_Agreements_PracticeId_CaseId_Kind_Number_PersonId",
            "Agreements",
            ["PracticeId", "CaseId", "Kind", "Number", "PersonId"],
            unique: true
        );
        migrationBuilder.CreateIndex("IX_Agreements_PracticeId_PersonId", "Agreements", ["PracticeId", "PersonId"]);
        migrationBuilder.CreateIndex(
            "IX_TransportPlans_PracticeId_CaseId_Number",
            "TransportPlans",
            ["PracticeId", "CaseId", "Number"],
            unique: true
        );
    }
}
