using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>The history of harm and contact, concerns, own support, and disclosures.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123003000_Safety")]
internal sealed class AddSafety : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "HarmItems",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                From = t.Column<Guid>(),
                Toward = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                ReportedBy = t.Column<Guid>(nullable: true),
                FirstDay = t.Column<DateOnly>(nullable: true),
                LastDay = t.Column<DateOnly>(nullable: true),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_HarmItems", x => new { x.PracticeId, x.Id });
                t.OfPractice("HarmItems", x => x.PracticeId);
                t.Refers("HarmItems", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("HarmItems", x => new { x.PracticeId, x.From }, "People", Key);
                t.Refers("HarmItems", x => new { x.PracticeId, x.Toward }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_HarmItems_PracticeId_CaseId", "HarmItems", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_HarmItems_PracticeId_From", "HarmItems", ["PracticeId", "From"]);
        migrationBuilder.CreateIndex("IX_HarmItems_PracticeId_Toward", "HarmItems", ["PracticeId", "Toward"]);
        migrationBuilder.CreateTable(
            "HarmEntries",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                Status = t.Column<string>(maxLength: 64),
                KnownOn = t.Column<DateOnly>(),
                Evidence = t.Column<byte[]>(),
                Commitment = t.Column<byte[]>(nullable: true),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_HarmEntries", x => new { x.PracticeId, x.Id });
                t.OfPractice("HarmEntries", x => x.PracticeId);
                t.Refers("HarmEntries", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("HarmEntries", x => new { x.PracticeId, x.ItemId }, "HarmItems", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_HarmEntries_PracticeId_CaseId", "HarmEntries", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_HarmEntries_PracticeId_ItemId", "HarmEntries", ["PracticeId", "ItemId"]);
        migrationBuilder.CreateTable(
            "HarmAnswers",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                One = t.Column<Guid>(),
                Other = t.Column<Guid>(),
                AnsweredOn = t.Column<DateOnly>(),
                Words = t.Column<byte[]>(nullable: true),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_HarmAnswers", x => new { x.PracticeId, x.Id });
                t.OfPractice("HarmAnswers", x => x.PracticeId);
                t.Refers("HarmAnswers", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("HarmAnswers", x => new { x.PracticeId, x.One }, "People", Key);
                t.Refers("HarmAnswers", x => new { x.PracticeId, x.Other }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_HarmAnswers_PracticeId_CaseId", "HarmAnswers", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_HarmAnswers_PracticeId_One", "HarmAnswers", ["PracticeId", "One"]);
        migrationBuilder.CreateIndex("IX_HarmAnswers_PracticeId_Other", "HarmAnswers", ["PracticeId", "Other"]);
        migrationBuilder.CreateTable(
            "HarmAsked",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                AnswerId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_HarmAsked",
                    x => new
                    {
                        x.PracticeId,
                        x.AnswerId,
                        x.PersonId,
                    }
                );
                t.OfPractice("HarmAsked", x => x.PracticeId);
                t.Refers("HarmAsked", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("HarmAsked", x => new { x.PracticeId, x.PersonId }, "People", Key);
                t.Refers("HarmAsked", x => new { x.PracticeId, x.AnswerId }, "HarmAnswers", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_HarmAsked_PracticeId_CaseId", "HarmAsked", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_HarmAsked_PracticeId_PersonId", "HarmAsked", ["PracticeId", "PersonId"]);
        migrationBuilder.CreateTable(
            "ContactPeriods",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                Adult = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                FirstDay = t.Column<DateOnly>(nullable: true),
                LastDay = t.Column<DateOnly>(nullable: true),
                ReportedBy = t.Column<Guid>(nullable: true),
                Words = t.Column<byte[]>(nullable: true),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ContactPeriods", x => new { x.PracticeId, x.Id });
                t.OfPractice("ContactPeriods", x => x.PracticeId);
                t.Refers("ContactPeriods", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("ContactPeriods", x => new { x.PracticeId, x.Child }, "People", Key);
                t.Refers("ContactPeriods", x => new { x.PracticeId, x.Adult }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_ContactPeriods_PracticeId_CaseId", "ContactPeriods", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_ContactPeriods_PracticeId_Child", "ContactPeriods", ["PracticeId", "Child"]);
        migrationBuilder.CreateIndex("IX_ContactPeriods_PracticeId_Adult", "ContactPeriods", ["PracticeId", "Adult"]);
        migrationBuilder.CreateTable(
            "Concerns",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Whose = t.Column<Guid>(),
                About = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                RaisedOn = t.Column<DateOnly>(),
                Words = t.Column<byte[]>(),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Concerns", x => new { x.PracticeId, x.Id });
                t.OfPractice("Concerns", x => x.PracticeId);
                t.Refers("Concerns", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("Concerns", x => new { x.PracticeId, x.Whose }, "People", Key);
                t.Refers("Concerns", x => new { x.PracticeId, x.About }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_Concerns_PracticeId_CaseId", "Concerns", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_Concerns_PracticeId_Whose", "Concerns", ["PracticeId", "Whose"]);
        migrationBuilder.CreateIndex("IX_Concerns_PracticeId_About", "Concerns", ["PracticeId", "About"]);
        migrationBuilder.CreateTable(
            "ConcernSteps",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                ConcernId = t.Column<Guid>(),
                TakenOn = t.Column<DateOnly>(),
                Words = t.Column<byte[]>(),
                Resolves = t.Column<bool>(),
                ByOwnWord = t.Column<bool>(),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ConcernSteps", x => new { x.PracticeId, x.Id });
                t.OfPractice("ConcernSteps", x => x.PracticeId);
                t.Refers("ConcernSteps", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("ConcernSteps", x => new { x.PracticeId, x.ConcernId }, "Concerns", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_ConcernSteps_PracticeId_CaseId", "ConcernSteps", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex(
            "IX_ConcernSteps_PracticeId_ConcernId",
            "ConcernSteps",
            ["PracticeId", "ConcernId"]
        );
        migrationBuilder.CreateTable(
            "SupportEntries",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Support = t.Column<string>(maxLength: 64, nullable: true),
                Willing = t.Column<string>(maxLength: 64, nullable: true),
                SaidOn = t.Column<DateOnly>(),
                Words = t.Column<byte[]>(nullable: true),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_SupportEntries", x => new { x.PracticeId, x.Id });
                t.OfPractice("SupportEntries", x => x.PracticeId);
                t.Refers("SupportEntries", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("SupportEntries", x => new { x.PracticeId, x.PersonId }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_SupportEntries_PracticeId_CaseId", "SupportEntries", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex(
            "IX_SupportEntries_PracticeId_PersonId",
            "SupportEntries",
            ["PracticeId", "PersonId"]
        );
        migrationBuilder.CreateTable(
            "HarmDisclosures",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                ToldBy = t.Column<Guid>(),
                About = t.Column<Guid>(nullable: true),
                HeardAt = t.Column<DateTime>(),
                HeardBy = t.Column<Guid>(),
                Words = t.Column<byte[]>(),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_HarmDisclosures", x => new { x.PracticeId, x.Id });
                t.OfPractice("HarmDisclosures", x => x.PracticeId);
                t.Refers("HarmDisclosures", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("HarmDisclosures", x => new { x.PracticeId, x.ToldBy }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_HarmDisclosures_PracticeId_CaseId",
            "HarmDisclosures",
            ["PracticeId", "CaseId"]
        );
        migrationBuilder.CreateIndex(
            "IX_HarmDisclosures_PracticeId_ToldBy",
            "HarmDisclosures",
            ["PracticeId", "ToldBy"]
        );
        migrationBuilder.CreateTable(
            "ReportDecisions",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                DisclosureId = t.Column<Guid>(),
                Decision = t.Column<string>(maxLength: 64),
                Agency = t.Column<byte[]>(nullable: true),
                CalledAt = t.Column<DateTime>(nullable: true),
                Number = t.Column<byte[]>(nullable: true),
                WrittenAt = t.Column<DateTime>(nullable: true),
                Reason = t.Column<byte[]>(nullable: true),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ReportDecisions", x => new { x.PracticeId, x.Id });
                t.OfPractice("ReportDecisions", x => x.PracticeId);
                t.Refers("ReportDecisions", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("ReportDecisions", x => new { x.PracticeId, x.DisclosureId }, "HarmDisclosures", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_ReportDecisions_PracticeId_CaseId",
            "ReportDecisions",
            ["PracticeId", "CaseId"]
        );
        migrationBuilder.CreateIndex(
            "IX_ReportDecisions_PracticeId_DisclosureId",
            "ReportDecisions",
            ["PracticeId", "DisclosureId"]
        );
    }
}
