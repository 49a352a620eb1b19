using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Ways of children with adults, the decisions on them, and what was written down for them.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123001000_Ways")]
internal sealed class AddWays : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Ways(migrationBuilder);
        Decisions(migrationBuilder);
        Facts(migrationBuilder);
        JointDecisions(migrationBuilder);
        Answers(migrationBuilder);
        migrationBuilder.CreateTable(
            "PathwaySettings",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Numbers = t.Column<string>(),
                ChangedBy = t.Column<Guid>(),
                ChangedAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_PathwaySettings", x => new { x.PracticeId, x.Number });
                t.OfPractice("PathwaySettings", x => x.PracticeId);
            }
        );
    }

    private static void Ways(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ChildWays",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                Adult = t.Column<Guid>(),
                Standing = t.Column<string>(maxLength: 64),
                Phase = t.Column<string>(maxLength: 64),
                Reached = t.Column<string>(maxLength: 64),
                HoldsOpen = t.Column<int>(),
                StartedOn = t.Column<DateOnly>(),
                SteadySince = t.Column<DateOnly>(),
                LastGainedOn = t.Column<DateOnly>(nullable: true),
                State = t.Column<byte[]>(),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ChildWays", x => new { x.PracticeId, x.Id });
                t.OfPractice("ChildWays", x => x.PracticeId);
                t.Refers("ChildWays", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("ChildWays", x => new { x.PracticeId, x.Child }, "People", Key);
                t.Refers("ChildWays", x => new { x.PracticeId, x.Adult }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_ChildWays_PracticeId_CaseId_Child_Adult",
            "ChildWays",
            ["PracticeId", "CaseId", "Child", "Adult"],
            unique: true
        );
        migrationBuilder.CreateIndex("IX_ChildWays_PracticeId_Child", "ChildWays", ["PracticeId", "Child"]);
        migrationBuilder.CreateIndex("IX_ChildWays_PracticeId_Adult", "ChildWays", ["PracticeId", "Adult"]);
    }

    private static void Decisions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "WayDecisions",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                WayId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Kind = t.Column<string>(maxLength: 40),
                From = t.Column<string>(maxLength: 64),
                To = t.Column<string>(maxLength: 64),
                DecidedBy = t.Column<Guid>(),
                DecidedAt = t.Column<DateTime>(),
                Before = t.Column<byte[]>(),
                Move = t.Column<byte[]>(),
                Reason = t.Column<byte[]>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_WayDecisions", x => new { x.PracticeId, x.Id });
                t.OfPractice("WayDecisions", x => x.PracticeId);
                t.Refers("WayDecisions", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("WayDecisions", x => new { x.PracticeId, x.WayId }, "ChildWays", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_WayDecisions_PracticeId_WayId_Number",
            "WayDecisions",
            ["PracticeId", "WayId", "Number"],
            unique: true
        );
        migrationBuilder.CreateIndex("IX_WayDecisions_PracticeId_CaseId", "WayDecisions", ["PracticeId", "CaseId"]);
    }

    private static void Facts(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "HandFacts",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                WayId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Key = t.Column<string>(maxLength: 60),
                Answer = t.Column<byte[]>(),
                Source = t.Column<byte[]>(),
                WrittenBy = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
                ReplacedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_HandFacts", x => new { x.PracticeId, x.Id });
                t.OfPractice("HandFacts", x => x.PracticeId);
                t.Refers("HandFacts", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("HandFacts", x => new { x.PracticeId, x.WayId }, "ChildWays", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_HandFacts_PracticeId_CaseId", "HandFacts", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_HandFacts_PracticeId_WayId", "HandFacts", ["PracticeId", "WayId"]);
    }

    private static void JointDecisions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "JointDecisions",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                WayId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                Subject = t.Column<string>(maxLength: 60),
                Reason = t.Column<byte[]>(),
                MadeBy = t.Column<Guid>(),
                MadeOn = t.Column<DateOnly>(),
                MadeAt = t.Column<DateTime>(),
                CosignedBy = t.Column<Guid>(nullable: true),
                CosignedAt = t.Column<DateTime>(nullable: true),
                EndedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_JointDecisions", x => new { x.PracticeId, x.Id });
                t.OfPractice("JointDecisions", x => x.PracticeId);
                t.Refers("JointDecisions", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("JointDecisions", x => new { x.PracticeId, x.WayId }, "ChildWays", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_JointDecisions_PracticeId_CaseId", "JointDecisions", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_JointDecisions_PracticeId_WayId", "JointDecisions", ["PracticeId", "WayId"]);
    }

    private static void Answers(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ChildsAnswers",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                AskedOn = t.Column<DateOnly>(),
                Said = t.Column<byte[]>(),
                WrittenBy = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_ChildsAnswers", x => new { x.PracticeId, x.Id });
                t.OfPractice("ChildsAnswers", x => x.PracticeId);
                t.Refers("ChildsAnswers", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("ChildsAnswers", x => new { x.PracticeId, x.Child }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_ChildsAnswers_PracticeId_CaseId", "ChildsAnswers", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_ChildsAnswers_PracticeId_Child", "ChildsAnswers", ["PracticeId", "Child"]);
    }
}
