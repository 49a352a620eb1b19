using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Papers that were drafted about an order, and what is said of those that left the practice.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122006100_DraftsMade")]
internal sealed class AddDraftsMade : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "DraftsMade",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                OrderId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                Form = t.Column<string>(maxLength: 64),
                ForPerson = t.Column<Guid>(nullable: true),
                About = t.Column<byte[]>(),
                Answer = t.Column<byte[]>(),
                ReadingNumber = t.Column<int>(),
                ByteCount = t.Column<int>(),
                FileAddress = t.Column<string>(maxLength: 64),
                MadeBy = t.Column<Guid>(),
                MadeAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_DraftsMade", x => new { x.PracticeId, x.Id });
                t.OfPractice("DraftsMade", x => x.PracticeId);
                t.Refers("DraftsMade", x => new { x.PracticeId, x.OrderId }, "Orders", Key);
                t.Refers("DraftsMade", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("DraftsMade", x => new { x.PracticeId, x.ForPerson }, "People", Key);
            }
        );
        Index(migrationBuilder, "DraftsMade", "OrderId", "CaseId", "ForPerson");
        migrationBuilder.CreateTable(
            "DraftsSent",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                DraftId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                ToPerson = t.Column<Guid>(),
                To = t.Column<byte[]>(),
                Way = t.Column<string>(maxLength: 64),
                SentOn = t.Column<DateOnly>(),
                Source = t.Column<byte[]>(),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                TakenBackWhy = t.Column<byte[]>(nullable: true),
                TakenBackBy = t.Column<Guid>(nullable: true),
                TakenBackAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_DraftsSent", x => new { x.PracticeId, x.Id });
                t.OfPractice("DraftsSent", x => x.PracticeId);
                t.Refers("DraftsSent", x => new { x.PracticeId, x.DraftId }, "DraftsMade", Key);
                t.Refers("DraftsSent", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("DraftsSent", x => new { x.PracticeId, x.ToPerson }, "People", Key);
            }
        );
        Index(migrationBuilder, "DraftsSent", "DraftId", "CaseId", "ToPerson");
    }

    private static void Index(MigrationBuilder migrationBuilder, string table, params string[] columns)
    {
        foreach (var column in columns)
        {
            migrationBuilder.CreateIndex($"IX_{table}_PracticeId_{column}", table, ["PracticeId", column]);
        }
    }
}
