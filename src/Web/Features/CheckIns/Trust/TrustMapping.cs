using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>What a child was told of who hears what, and what became of what the child said; the child's own part of the record.</summary>
internal sealed class TrustMapping
    : IEntityTypeConfiguration<PrivacyTalk>,
        IEntityTypeConfiguration<PrivacyAskedAgain>,
        IEntityTypeConfiguration<PassOnStep>,
        IEntityTypeConfiguration<ReadBack>
{
    public void Configure(EntityTypeBuilder<PrivacyTalk> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("PrivacyTalks").HasKey(t => new { t.PracticeId, t.Id });
        row.OfCase(t => new { t.PracticeId, t.CaseId });
        row.OfPerson(t => new { t.PracticeId, t.Child });
    }

    public void Configure(EntityTypeBuilder<PrivacyAskedAgain> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("PrivacyAskedAgain").HasKey(a => new { a.PracticeId, a.Id });
        row.OfCase(a => new { a.PracticeId, a.CaseId });
        row.OfPerson(a => new { a.PracticeId, a.Child });
    }

    public void Configure(EntityTypeBuilder<PassOnStep> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("PassOnSteps").HasKey(s => new { s.PracticeId, s.Id });
        row.OfCase(s => new { s.PracticeId, s.CaseId });
        row.OfPerson(s => new { s.PracticeId, s.Child });
        row.HasIndex(s => new
            {
                s.PracticeId,
                s.CheckInId,
                s.Number,
            })
            .IsUnique();
        row.HasOne<KeptCheckIn>()
            .WithMany()
            .HasForeignKey(s => new { s.PracticeId, s.CheckInId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReadBack> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("ReadBacks").HasKey(r => new { r.PracticeId, r.Id });
        row.OfCase(r => new { r.PracticeId, r.CaseId });
        row.OfPerson(r => new { r.PracticeId, r.Child });
        row.HasOne<KeptCheckIn>()
            .WithMany()
            .HasForeignKey(r => new { r.PracticeId, r.CheckInId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Where the sealed words stand, and addresses of the pages.</summary>
internal static class TrustPlaces
{
    public static Place Told(PracticeId practice, Guid id) => new(practice, "PrivacyTalks", id, "Said");

    public static Place SaidOn(PracticeId practice, Guid id) => new(practice, "PassOnSteps", id, "Said");

    public static Place ReadBack(PracticeId practice, Guid id) => new(practice, "ReadBacks", id, "Said");

    public static string PassOn(CaseId id, PersonId child) => $"{CheckInPlaces.Voice(id, child)}/pass-on";

    public static string Read(CaseId id, PersonId child, Guid checkIn) =>
        $"{CheckInPlaces.Voice(id, child)}/read/{checkIn:D}";

    public static string Private(CaseId id, PersonId child) => $"{CheckInPlaces.Voice(id, child)}/private";
}
