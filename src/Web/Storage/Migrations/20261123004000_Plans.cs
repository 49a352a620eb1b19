using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Signed plans with their goals and numbers, what was seen of a child, and recommendations.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261123004000_Plans")]
internal sealed class AddPlans : Migration
{
    private static readonly string[] Key = ["PracticeId", "Id"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "TreatmentPlans",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Changed = t.Column<byte[]>(nullable: true),
                ScreenWasPositive = t.Column<bool>(),
                SafetyPlan = t.Column<byte[]>(nullable: true),
                SignedBy = t.Column<Guid>(),
                SignedAt = t.Column<DateTime>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_TreatmentPlans", x => new { x.PracticeId, x.Id });
                t.OfPractice("TreatmentPlans", x => x.PracticeId);
                t.Refers("TreatmentPlans", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_TreatmentPlans_PracticeId_CaseId_Number",
            "TreatmentPlans",
            ["PracticeId", "CaseId", "Number"],
            unique: true
        );
        migrationBuilder.CreateTable(
            "PlanGoals",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                PlanId = t.Column<Guid>(),
                GoalId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                Words = t.Column<byte[]>(),
                IsInOwnWords = t.Column<bool>(),
                Baseline = t.Column<int>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_PlanGoals",
                    x => new
                    {
                        x.PracticeId,
                        x.PlanId,
                        x.GoalId,
                    }
                );
                t.OfPractice("PlanGoals", x => x.PracticeId);
                t.Refers("PlanGoals", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("PlanGoals", x => new { x.PracticeId, x.PersonId }, "People", Key);
                t.Refers("PlanGoals", x => new { x.PracticeId, x.PlanId }, "TreatmentPlans", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_PlanGoals_PracticeId_CaseId", "PlanGoals", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_PlanGoals_PracticeId_PersonId", "PlanGoals", ["PracticeId", "PersonId"]);
        migrationBuilder.CreateTable(
            "GoalRatings",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                GoalId = t.Column<Guid>(),
                RatedOn = t.Column<DateOnly>(),
                Rating = t.Column<int>(),
                IsGoodEnough = t.Column<bool>(),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<DateTime>(),
                StruckAt = t.Column<DateTime>(nullable: true),
                StruckBy = t.Column<Guid>(nullable: true),
                StruckBecause = t.Column<byte[]>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_GoalRatings", x => new { x.PracticeId, x.Id });
                t.OfPractice("GoalRatings", x => x.PracticeId);
                t.Refers("GoalRatings", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_GoalRatings_PracticeId_CaseId", "GoalRatings", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_GoalRatings_PracticeId_GoalId", "GoalRatings", ["PracticeId", "GoalId"]);
        migrationBuilder.CreateTable(
            "Observations",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Child = t.Column<Guid>(),
                SeenOn = t.Column<DateOnly>(),
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
                t.PrimaryKey("PK_Observations", x => new { x.PracticeId, x.Id });
                t.OfPractice("Observations", x => x.PracticeId);
                t.Refers("Observations", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("Observations", x => new { x.PracticeId, x.Child }, "People", Key);
            }
        );
        migrationBuilder.CreateIndex("IX_Observations_PracticeId_CaseId", "Observations", ["PracticeId", "CaseId"]);
        migrationBuilder.CreateIndex("IX_Observations_PracticeId_Child", "Observations", ["PracticeId", "Child"]);
        migrationBuilder.CreateTable(
            "Recommendations",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                Id = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 64),
                MadeOn = t.Column<DateOnly>(),
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
                t.PrimaryKey("PK_Recommendations", x => new { x.PracticeId, x.Id });
                t.OfPractice("Recommendations", x => x.PracticeId);
                t.Refers("Recommendations", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_Recommendations_PracticeId_CaseId",
            "Recommendations",
            ["PracticeId", "CaseId"]
        );
        migrationBuilder.CreateTable(
            "RecommendationReceivers",
            t => new
            {
                PracticeId = t.Column<Guid>(),
                RecommendationId = t.Column<Guid>(),
                PersonId = t.Column<Guid>(),
                CaseId = t.Column<Guid>(),
                AcknowledgedOn = t.Column<DateOnly>(nullable: true),
                How = t.Column<byte[]>(nullable: true),
                KeptBy = t.Column<Guid>(nullable: true),
                KeptAt = t.Column<DateTime>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_RecommendationReceivers",
                    x => new
                    {
                        x.PracticeId,
                        x.RecommendationId,
                        x.PersonId,
                    }
                );
                t.OfPractice("RecommendationReceivers", x => x.PracticeId);
                t.Refers("RecommendationReceivers", x => new { x.PracticeId, x.CaseId }, "Cases", Key);
                t.Refers("RecommendationReceivers", x => new { x.PracticeId, x.PersonId }, "People", Key);
                t.Refers(
                    "RecommendationReceivers",
                    x => new { x.PracticeId, x.RecommendationId },
                    "Recommendations",
                    Key
                );
            }
        );
        migrationBuilder.CreateIndex(
            "IX_RecommendationReceivers_PracticeId_CaseId",
            "RecommendationReceivers",
            ["PracticeId", "CaseId"]
        );
        migrationBuilder.CreateIndex(
            "IX_RecommendationReceivers_PracticeId_PersonId",
            "RecommendationReceivers",
            ["PracticeId", "PersonId"]
        );
    }
}
