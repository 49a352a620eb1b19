using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>Releases of information and their signatures.</summary>
internal sealed class ReleasesMapping
    : IEntityTypeConfiguration<Release>,
        IEntityTypeConfiguration<ReleaseSignature>,
        IEntityTypeConfiguration<SignedPaper>
{
    public void Configure(EntityTypeBuilder<SignedPaper> row)
    {
        row.InCompartment(Compartment.SharedClinicalRecord);
        row.ToTable("SignedPapers").HasKey(p => new { p.PracticeId, p.Id });
        row.Property(p => p.MediaType).HasMaxLength(40);
        row.Property(p => p.FileAddress).HoldsFileAddress("File");
        row.OfCase(p => new { p.PracticeId, p.CaseId });
        row.HasOne<Release>()
            .WithMany()
            .HasForeignKey(p => new { p.PracticeId, p.ReleaseId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Release> row)
    {
        row.InCompartment(Compartment.SharedClinicalRecord);
        row.ToTable("Releases").HasKey(r => new { r.PracticeId, r.Id });
        row.Property(r => r.TextHash).HasMaxLength(64);
        row.Property(r => r.Version).IsConcurrencyToken();
        row.OfCase(r => new { r.PracticeId, r.CaseId });
    }

    public void Configure(EntityTypeBuilder<ReleaseSignature> row)
    {
        row.InCompartment(Compartment.SharedClinicalRecord);
        row.ToTable("ReleaseSignatures")
            .HasKey(s => new
            {
                s.PracticeId,
                s.ReleaseId,
                s.PersonId,
            });
        row.Property(s => s.Authority).HasMaxLength(ReleaseSignature.AuthorityLength);
        row.Property(s => s.Version).IsConcurrencyToken();
        row.HasOne<Release>()
            .WithMany()
            .HasForeignKey(s => new { s.PracticeId, s.ReleaseId })
            .OnDelete(DeleteBehavior.Restrict);
        row.OfCase(s => new { s.PracticeId, s.CaseId });
    }
}

/// <summary>Where the sealed text of a release stands, and addresses of its pages.</summary>
internal static class ReleasePlaces
{
    public static Place Text(PracticeId practice, ReleaseId id) => new(practice, "Releases", id.Value, "Text");

    public static Place SignedFile(PracticeId practice, Guid paper) => new(practice, "SignedPapers", paper, "File");

    public static string Signed(ReleaseId id, Guid paper) => $"{Show(id)}/signed/{paper:D}";

    public static string List(CaseId id) => $"/cases/{id.Value:D}/releases";

    public static string New(CaseId id) => $"/cases/{id.Value:D}/releases/new";

    public static string Show(ReleaseId id) => $"/releases/{id.Value:D}";

    public static string MayTell(CaseId id) => $"/cases/{id.Value:D}/may-i-tell";
}
