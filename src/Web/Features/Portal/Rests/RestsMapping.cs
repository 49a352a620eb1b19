using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.Phases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>The ground under a hold, and words about the work for one person: that there are any tells of a hold.</summary>
internal sealed class RestsMapping
    : IEntityTypeConfiguration<HoldGround>,
        IEntityTypeConfiguration<WayTelling>,
        IEntityTypeConfiguration<WayPaper>
{
    public void Configure(EntityTypeBuilder<WayPaper> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("WayPapers").HasKey(p => new { p.PracticeId, p.Id });
        row.OfCase(p => new { p.PracticeId, p.CaseId });
        row.HasOne<WayTelling>()
            .WithMany()
            .HasForeignKey(p => new { p.PracticeId, p.TellingId })
            .OnDelete(DeleteBehavior.Restrict);
        row.HasIndex(p => new
            {
                p.PracticeId,
                p.TellingId,
                p.Form,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<HoldGround> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("HoldGrounds").HasKey(g => new { g.PracticeId, g.Id });
        row.OfCase(g => new { g.PracticeId, g.CaseId });
        row.OfWay(nameof(HoldGround.PracticeId), nameof(HoldGround.WayId));
    }

    public void Configure(EntityTypeBuilder<WayTelling> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("WayTellings").HasKey(t => new { t.PracticeId, t.Id });
        row.Property(t => t.Subject).HasMaxLength(60);
        row.Property(t => t.Version).IsConcurrencyToken();
        row.OfCase(t => new { t.PracticeId, t.CaseId });
        row.OfPerson(t => new { t.PracticeId, t.PersonId });
        row.OfWay(nameof(WayTelling.PracticeId), nameof(WayTelling.WayId));
    }
}

/// <summary>Where the sealed words stand, and addresses of the pages.</summary>
internal static class RestPlaces
{
    /// <summary>The family's own page.</summary>
    public const string Own = "/portal/words";

    public static Place Ground(PracticeId practice, Guid id) => new(practice, "HoldGrounds", id, "Said");

    public static Place Words(PracticeId practice, Guid id) => new(practice, "WayTellings", id, "Words");

    public static Place Because(PracticeId practice, Guid id) => new(practice, "WayTellings", id, "TakenBackBecause");

    public static Place Paper(PracticeId practice, Guid id) => new(practice, "WayPapers", id, "File");

    public static string PaperOf(WayId id, Guid telling) => $"{Told(id)}/{telling:D}/paper";

    public static string Told(WayId id) => WayPlaces.Told(id);

    public static string Ground(WayId id) => $"/ways/{id.Value:D}/told/ground";

    public static string New(WayId id, TellingOccasion occasion) => $"/ways/{id.Value:D}/told/{occasion}";
}
