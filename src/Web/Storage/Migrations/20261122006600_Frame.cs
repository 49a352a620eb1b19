using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>The frame that papers set: limits in force, days, whom they name, and whose word it is that they are the most recent.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122006600_Frame")]
internal sealed class AddFrame : Migration
{
    private static readonly string[] ByOrder = ["PracticeId", "OrderId"];
    private static readonly string[] ByCase = ["PracticeId", "CaseId"];
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "TermsInForce",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                About = t.Column<Guid>(nullable: true),
                Source = t.Column<string>(maxLength: 64),
                SourceId = t.Column<Guid>(),
                Words = t.Column<byte[]>(),
                Since = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                EndedBy = t.Column<Guid>(nullable: true),
                EndedBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_TermsInForce", x => new { x.PracticeId, x.Id });
                t.OfPractice("TermsInForce", x => x.PracticeId);
                t.Refers("TermsInForce", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_TermsInForce_PracticeId_CaseId", "TermsInForce", ByCase);
        migrationBuilder.CreateTable(
            "CourtDates",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                OrderId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                On = t.Column<DateOnly>(),
                At = t.Column<TimeOnly>(nullable: true),
                Words = t.Column<byte[]>(),
                IsSaid = t.Column<bool>(),
                KeptAt = t.Column<DateTime>(),
                DroppedAt = t.Column<DateTime>(nullable: true),
                DroppedBy = t.Column<Guid>(nullable: true),
                DroppedBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_CourtDates", x => new { x.PracticeId, x.Id });
                t.OfPractice("CourtDates", x => x.PracticeId);
                t.Refers("CourtDates", x => new { x.PracticeId, x.OrderId }, "Orders", Key);
                t.Refers("CourtDates", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_CourtDates_PracticeId_OrderId", "CourtDates", ByOrder);
        migrationBuilder.CreateIndex("IX_CourtDates_PracticeId_CaseId", "CourtDates", ByCase);
        migrationBuilder.CreateTable(
            "OrderPersons",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                OrderId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                IsNamed = t.Column<bool>(),
                SaidBy = t.Column<Guid>(),
                SaidAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_OrderPersons",
                    x => new
                    {
                        x.PracticeId,
                        x.OrderId,
                        x.PersonId,
                    }
                );
                t.OfPractice("OrderPersons", x => x.PracticeId);
                t.Refers("OrderPersons", x => new { x.PracticeId, x.OrderId }, "Orders", Key);
                t.Refers("OrderPersons", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_OrderPersons_PracticeId_CaseId", "OrderPersons", ByCase);
        migrationBuilder.CreateTable(
            "PaperAttestations",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                OrderId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                AsOf = t.Column<DateOnly>(),
                Known = t.Column<byte[]>(),
                By = t.Column<Guid>(),
                At = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_PaperAttestations", x => new { x.PracticeId, x.Id });
                t.OfPractice("PaperAttestations", x => x.PracticeId);
                t.Refers("PaperAttestations", x => new { x.PracticeId, x.OrderId }, "Orders", Key);
                t.Refers("PaperAttestations", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_PaperAttestations_PracticeId_OrderId", "PaperAttestations", ByOrder);
        migrationBuilder.CreateIndex("IX_PaperAttestations_PracticeId_CaseId", "PaperAttestations", ByCase);
    }
}
