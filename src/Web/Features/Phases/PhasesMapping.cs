using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Ways, the decisions on them, and what was written down by hand for them: nothing a parent ever reads.</summary>
internal sealed class PhasesMapping
    : IEntityTypeConfiguration<ChildWay>,
        IEntityTypeConfiguration<WayDecision>,
        IEntityTypeConfiguration<HandFact>,
        IEntityTypeConfiguration<JointDecision>,
        IEntityTypeConfiguration<PathwaySettingsVersion>
{
    public void Configure(EntityTypeBuilder<ChildWay> row)
    {
        // A state tells of the child's no and of holds, so that all of it is kept as the child's own.
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("ChildWays").HasKey(w => new { w.PracticeId, w.Id });
        row.Property(w => w.Version).IsConcurrencyToken();
        row.OfCase(w => new { w.PracticeId, w.CaseId });
        row.OfPerson(w => new { w.PracticeId, w.Child });
        row.OfPerson(w => new { w.PracticeId, w.Adult });
        // One that goes on for each child and adult; those that were closed stay as they are.
        row.HasIndex(w => new
            {
                w.PracticeId,
                w.CaseId,
                w.Child,
                w.Adult,
            })
            .HasFilter("\"Standing\" <> 'Closed'")
            .IsUnique();
        // Nor in two cases: two who begin it at the same moment would each find none.
        row.HasIndex(w => new
            {
                w.PracticeId,
                w.Child,
                w.Adult,
            })
            .HasFilter("\"Standing\" <> 'Closed' AND \"IsOnlyOne\" = TRUE")
            .IsUnique()
            .HasDatabaseName("IX_ChildWays_OnlyOne");
        // The one above leaves out what was closed.
        row.HasIndex(w => new { w.PracticeId, w.Child });
        // All that the board filters, counts and sorts by, so that it reads no sealed state to find its page.
        row.HasIndex(w => new
            {
                w.PracticeId,
                w.CaseId,
                w.Standing,
                w.Phase,
                w.HoldsOpen,
                w.LastGainedOn,
                w.StartedOn,
                w.Id,
            })
            .HasDatabaseName("IX_ChildWays_Board");
    }

    public void Configure(EntityTypeBuilder<WayDecision> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("WayDecisions").HasKey(d => new { d.PracticeId, d.Id });
        row.Property(d => d.Kind).HasMaxLength(40);
        row.HasIndex(d => new
            {
                d.PracticeId,
                d.WayId,
                d.Number,
            })
            .IsUnique();
        row.OfCase(d => new { d.PracticeId, d.CaseId });
        row.OfWay(nameof(WayDecision.PracticeId), nameof(WayDecision.WayId));
    }

    public void Configure(EntityTypeBuilder<HandFact> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("HandFacts").HasKey(f => new { f.PracticeId, f.Id });
        row.Property(f => f.Key).HasMaxLength(60);
        row.OfCase(f => new { f.PracticeId, f.CaseId });
        row.OfWay(nameof(HandFact.PracticeId), nameof(HandFact.WayId));
    }

    public void Configure(EntityTypeBuilder<JointDecision> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("JointDecisions").HasKey(d => new { d.PracticeId, d.Id });
        row.Property(d => d.Subject).HasMaxLength(60);
        row.Property(d => d.Version).IsConcurrencyToken();
        row.OfCase(d => new { d.PracticeId, d.CaseId });
        row.OfWay(nameof(JointDecision.PracticeId), nameof(JointDecision.WayId));
    }

    public void Configure(EntityTypeBuilder<PathwaySettingsVersion> row)
    {
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("PathwaySettings").HasKey(s => new { s.PracticeId, s.Number });
    }
}

/// <summary>Rows that belong to a way.</summary>
internal static class RowsOfWays
{
    public static void OfWay<TRow>(this EntityTypeBuilder<TRow> row, params string[] key)
        where TRow : class => row.HasOne<ChildWay>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}

/// <summary>Where the sealed words of ways stand, and addresses of their pages.</summary>
internal static class WayPlaces
{
    public const string Board = "/board";
    public const string Numbers = "/practice/gates";

    public static Place State(PracticeId practice, WayId id) => new(practice, "ChildWays", id.Value, "State");

    public static Place Decision(PracticeId practice, Guid id, string column) =>
        new(practice, "WayDecisions", id, column);

    public static Place Fact(PracticeId practice, Guid id, string column) => new(practice, "HandFacts", id, column);

    public static Place Joint(PracticeId practice, Guid id) => new(practice, "JointDecisions", id, "Reason");

    public static string OfCase(CaseId id) => $"/cases/{id.Value:D}/way";

    public static string Show(WayId id) => $"/ways/{id.Value:D}";

    public static string Facts(WayId id) => $"/ways/{id.Value:D}/facts";

    public static string Back(WayId id) => $"/ways/{id.Value:D}/back";

    public static string Asked(WayId id) => $"/ways/{id.Value:D}/asked";

    public static string Ask(WayId id) => $"/ways/{id.Value:D}/ask";

    /// <summary>The same page, about one step.</summary>
    public static string Ask(WayId id, Rung step) => $"{Ask(id)}?step={step}";

    public static string Holds(WayId id) => $"/ways/{id.Value:D}/holds";

    /// <summary>The same page, with what a hold would be for.</summary>
    public static string Holds(WayId id, HoldTrigger trigger) => $"{Holds(id)}?trigger={trigger}";

    /// <summary>Who was told of a hold; the portal comes after the way, so that only its address is known here.</summary>
    public static string Told(WayId id) => $"/ways/{id.Value:D}/told";

    public static string Override(WayId id, string requirement) => $"/ways/{id.Value:D}/override/{requirement}";

    public static string Together(Guid id) => $"/together/{id:D}";
}
