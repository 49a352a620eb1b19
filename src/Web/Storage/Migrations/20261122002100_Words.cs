using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>A practice's own wording of what families read, and who reviewed which version.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122002100_Words")]
internal sealed class AddWords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PracticeTexts",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Key = t.Column<string>(maxLength: 100),
                Language = t.Column<string>(maxLength: 35),
                Number = t.Column<int>(),
                Text = t.Column<string>(maxLength: 4000),
                ShippedVersion = t.Column<int>(),
                EditorId = t.Column<Guid>(),
                EditedAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_PracticeTexts",
                    x => new
                    {
                        x.PracticeId,
                        x.Key,
                        x.Language,
                        x.Number,
                    }
                );
                t.OfPractice("PracticeTexts", x => x.PracticeId);
                t.Refers("PracticeTexts", x => new { x.PracticeId, x.EditorId }, "People", ["PracticeId", "Id"]);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_PracticeTexts_PracticeId_EditorId",
            "PracticeTexts",
            ["PracticeId", "EditorId"]
        );

        migrationBuilder.CreateTable(
            "TextReviews",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                Key = t.Column<string>(maxLength: 100),
                Language = t.Column<string>(maxLength: 35),
                Number = t.Column<int>(),
                ShippedVersion = t.Column<int>(),
                ReviewerId = t.Column<Guid>(),
                ReviewedOn = t.Column<DateOnly>(),
                MarkedAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_TextReviews", x => new { x.PracticeId, x.Id });
                t.OfPractice("TextReviews", x => x.PracticeId);
                t.Refers("TextReviews", x => new { x.PracticeId, x.ReviewerId }, "People", ["PracticeId", "Id"]);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_TextReviews_PracticeId_ReviewerId",
            "TextReviews",
            ["PracticeId", "ReviewerId"]
        );
        migrationBuilder.CreateIndex(
            "IX_TextReviews_PracticeId_Key_Language",
            "TextReviews",
            ["PracticeId", "Key", "Language"]
        );
    }
}
