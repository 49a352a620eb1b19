using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Keys, history, forms, working text, the read log and what the program keeps for itself.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261122000300_Storage")]
internal sealed class AddStorage : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddHistory(migrationBuilder);
        AddForms(migrationBuilder);
        migrationBuilder.CreateTable(
            "ProtectionKeys",
            t => new
            {
                Id = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 200),
                Bytes = t.Column<byte[]>(),
            },
            constraints: t => t.PrimaryKey("PK_ProtectionKeys", x => x.Id)
        );
        migrationBuilder.CreateTable(
            "Marks",
            t => new { Name = t.Column<string>(maxLength: 100), Value = t.Column<string>(maxLength: 500) },
            constraints: t => t.PrimaryKey("PK_Marks", x => x.Name)
        );
    }

    private static void AddHistory(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "DataKeys",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                HolderKind = t.Column<string>(maxLength: 64),
                HolderId = t.Column<Guid>(),
                Wrapped = t.Column<byte[]>(),
                Generation = t.Column<int>(),
                MadeAt = t.Column<DateTime>(),
                DestroyedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_DataKeys", x => new { x.PracticeId, x.Id });
                t.OfPractice("DataKeys", x => x.PracticeId);
            }
        );
        migrationBuilder.CreateIndex("IX_DataKeys_Id", "DataKeys", "Id", unique: true);
        migrationBuilder.CreateIndex(
            "IX_DataKeys_PracticeId_HolderKind_HolderId",
            "DataKeys",
            ["PracticeId", "HolderKind", "HolderId"]
        );

        migrationBuilder.CreateTable(
            "History",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                StrandKind = t.Column<string>(maxLength: 64),
                StrandId = t.Column<Guid>(),
                Sequence = t.Column<long>(),
                At = t.Column<DateTime>(),
                Actor = t.Column<Guid>(nullable: true),
                Act = t.Column<string>(maxLength: 100),
                Table = t.Column<string>(maxLength: 100),
                Row = t.Column<string>(maxLength: 200),
                Change = t.Column<string>(maxLength: 64),
                Compartment = t.Column<string>(maxLength: 64),
                Payload = t.Column<byte[]>(),
                Format = t.Column<int>(),
                PreviousHash = t.Column<byte[]>(),
                Hash = t.Column<byte[]>(),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_History",
                    x => new
                    {
                        x.PracticeId,
                        x.StrandKind,
                        x.StrandId,
                        x.Sequence,
                    }
                )
        );

        migrationBuilder.CreateTable(
            "HistoryHeads",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                StrandKind = t.Column<string>(maxLength: 64),
                StrandId = t.Column<Guid>(),
                Sequence = t.Column<long>(),
                Hash = t.Column<byte[]>(),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_HistoryHeads",
                    x => new
                    {
                        x.PracticeId,
                        x.StrandKind,
                        x.StrandId,
                    }
                )
        );

        migrationBuilder.CreateTable(
            "Reads",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                At = t.Column<DateTime>(),
                PersonId = t.Column<Guid>(),
                HolderKind = t.Column<string>(maxLength: 64),
                HolderId = t.Column<Guid>(),
                Table = t.Column<string>(maxLength: 100),
                Row = t.Column<string>(maxLength: 200),
                Column = t.Column<string>(maxLength: 100),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Reads", x => new { x.PracticeId, x.Id });
                t.OfPractice("Reads", x => x.PracticeId);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_Reads_PracticeId_HolderKind_HolderId_At",
            "Reads",
            ["PracticeId", "HolderKind", "HolderId", "At"]
        );
        migrationBuilder.CreateIndex("IX_Reads_PracticeId_PersonId_At", "Reads", ["PracticeId", "PersonId", "At"]);
    }

    private static void AddForms(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "FormPosts",
            t => new
            {
                FormId = t.Column<Guid>(),
                PracticeId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(nullable: true),
                Act = t.Column<string>(maxLength: 100),
                PostedAt = t.Column<DateTime>(),
                ResultUrl = t.Column<string>(maxLength: 500),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_FormPosts", x => x.FormId);
                t.OfPractice("FormPosts", x => x.PracticeId);
            }
        );
        migrationBuilder.CreateIndex("IX_FormPosts_PostedAt", "FormPosts", "PostedAt");
        migrationBuilder.CreateIndex("IX_FormPosts_PracticeId", "FormPosts", "PracticeId");

        migrationBuilder.CreateTable(
            "WorkingTexts",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Page = t.Column<string>(maxLength: 500),
                Fields = t.Column<byte[]>(),
                SavedAt = t.Column<DateTime>(),
                GoneAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_WorkingTexts",
                    x => new
                    {
                        x.PracticeId,
                        x.PersonId,
                        x.Page,
                    }
                );
                t.OfPractice("WorkingTexts", x => x.PracticeId);
            }
        );
        migrationBuilder.CreateIndex("IX_WorkingTexts_GoneAt", "WorkingTexts", "GoneAt");
    }
}
