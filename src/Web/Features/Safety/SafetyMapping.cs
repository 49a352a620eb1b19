using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.Safety.Reasons;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>The history of harm, contact, concerns, own support and disclosures.</summary>
internal sealed class SafetyMapping
    : IEntityTypeConfiguration<HarmItem>,
        IEntityTypeConfiguration<HarmEntry>,
        IEntityTypeConfiguration<HarmAnswer>,
        IEntityTypeConfiguration<HarmAsked>,
        IEntityTypeConfiguration<ContactPeriod>,
        IEntityTypeConfiguration<Concern>,
        IEntityTypeConfiguration<ConcernStep>,
        IEntityTypeConfiguration<SupportEntry>,
        IEntityTypeConfiguration<ReferralReason>,
        IEntityTypeConfiguration<HarmDisclosure>,
        IEntityTypeConfiguration<ReportDecided>
{
    public void Configure(EntityTypeBuilder<HarmItem> row)
    {
        row.AsEntry(SafetyPlaces.Items, Compartment.SafetyScreening);
        row.OfPerson(i => new { i.PracticeId, i.From });
        row.OfPerson(i => new { i.PracticeId, i.Toward });
    }

    public void Configure(EntityTypeBuilder<HarmEntry> row)
    {
        row.AsEntry(SafetyPlaces.Entries, Compartment.SafetyScreening);
        row.HasOne<HarmItem>()
            .WithMany()
            .HasForeignKey(e => new { e.PracticeId, e.ItemId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<HarmAnswer> row)
    {
        row.AsEntry(SafetyPlaces.Answers, Compartment.SafetyScreening);
        row.OfPerson(a => new { a.PracticeId, a.One });
        row.OfPerson(a => new { a.PracticeId, a.Other });
    }

    public void Configure(EntityTypeBuilder<HarmAsked> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("HarmAsked")
            .HasKey(a => new
            {
                a.PracticeId,
                a.AnswerId,
                a.PersonId,
            });
        row.OfCase(a => new { a.PracticeId, a.CaseId });
        row.OfPerson(a => new { a.PracticeId, a.PersonId });
        row.HasOne<HarmAnswer>()
            .WithMany()
            .HasForeignKey(a => new { a.PracticeId, a.AnswerId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ContactPeriod> row)
    {
        row.AsEntry(SafetyPlaces.Contact, Compartment.SafetyScreening);
        row.OfPerson(p => new { p.PracticeId, p.Child });
        row.OfPerson(p => new { p.PracticeId, p.Adult });
    }

    public void Configure(EntityTypeBuilder<Concern> row)
    {
        row.AsEntry(SafetyPlaces.Concerns, Compartment.SafetyScreening);
        row.OfPerson(c => new { c.PracticeId, c.Whose });
        row.OfPerson(c => new { c.PracticeId, c.About });
    }

    public void Configure(EntityTypeBuilder<ConcernStep> row)
    {
        row.AsEntry(SafetyPlaces.Steps, Compartment.SafetyScreening);
        row.HasOne<Concern>()
            .WithMany()
            .HasForeignKey(s => new { s.PracticeId, s.ConcernId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SupportEntry> row)
    {
        row.AsEntry(SafetyPlaces.Support, Compartment.SafetyScreening);
        row.OfPerson(s => new { s.PracticeId, s.PersonId });
    }

    public void Configure(EntityTypeBuilder<ReferralReason> row)
    {
        row.AsEntry(ReasonPlaces.Table, Compartment.SafetyScreening);
        row.OfPerson(r => new { r.PracticeId, r.ReportedBy });
    }

    public void Configure(EntityTypeBuilder<HarmDisclosure> row)
    {
        row.AsEntry(SafetyPlaces.Told, Compartment.SafetyScreening);
        row.OfPerson(d => new { d.PracticeId, d.ToldBy });
    }

    public void Configure(EntityTypeBuilder<ReportDecided> row)
    {
        row.AsEntry(SafetyPlaces.Reports, Compartment.SafetyScreening);
        row.HasOne<HarmDisclosure>()
            .WithMany()
            .HasForeignKey(r => new { r.PracticeId, r.DisclosureId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Maps what all entries of a case's record have.</summary>
internal static class EntryMapping
{
    public static void AsEntry<TRow>(this EntityTypeBuilder<TRow> row, string table, Compartment compartment)
        where TRow : class, IEntry
    {
        row.InCompartment(compartment);
        row.ToTable(table).HasKey(nameof(IEntry.PracticeId), nameof(IEntry.Id));
        row.Property(e => e.Version).IsConcurrencyToken();
        row.HasOne<Case>()
            .WithMany()
            .HasForeignKey(nameof(IEntry.PracticeId), nameof(IEntry.CaseId))
            .OnDelete(DeleteBehavior.Restrict);
    }
}
