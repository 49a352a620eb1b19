using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>Agreements as they were given to each adult, and transport plans.</summary>
internal sealed class ConsentsMapping : IEntityTypeConfiguration<Agreement>, IEntityTypeConfiguration<TransportPlan>
{
    public void Configure(EntityTypeBuilder<Agreement> row)
    {
        row.InCompartment(Compartment.SharedClinicalRecord);
        row.ToTable("Agreements").HasKey(a => new { a.PracticeId, a.Id });
        row.Property(a => a.TextHash).HasMaxLength(64);
        row.Property(a => a.TypedName).HasMaxLength(Agreement.TypedNameLength);
        // What somebody said in their own words is theirs.
        row.Property(a => a.TeachBack).InCompartment(Compartment.ParentsPart);
        row.Property(a => a.ScanAddress).HoldsFileAddress(ConsentPlaces.ScanColumn);
        row.Property(a => a.ScanMediaType).HasMaxLength(40);
        row.Property(a => a.Version).IsConcurrencyToken();
        row.OfCase(a => new { a.PracticeId, a.CaseId });
        row.OfPerson(a => new { a.PracticeId, a.PersonId });
        // Two who give it out at the same moment: only one of them can.
        row.HasIndex(a => new
            {
                a.PracticeId,
                a.CaseId,
                a.Kind,
                a.Number,
                a.PersonId,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<TransportPlan> row)
    {
        row.InCompartment(Compartment.SharedClinicalRecord);
        row.ToTable("TransportPlans").HasKey(p => new { p.PracticeId, p.Id });
        row.OfCase(p => new { p.PracticeId, p.CaseId });
        row.HasIndex(p => new
            {
                p.PracticeId,
                p.CaseId,
                p.Number,
            })
            .IsUnique();
    }
}

/// <summary>Where the sealed words of agreements stand, and addresses of their pages.</summary>
internal static class ConsentPlaces
{
    public const string ScanColumn = "Scan";

    public static Place Text(PracticeId practice, AgreementId id) => Of(practice, id, nameof(Agreement.Text));

    public static Place TeachBack(PracticeId practice, AgreementId id) => Of(practice, id, nameof(Agreement.TeachBack));

    public static Place Scan(PracticeId practice, AgreementId id) => Of(practice, id, ScanColumn);

    public static Place Brings(PracticeId practice, Guid plan) =>
        new(practice, "TransportPlans", plan, nameof(TransportPlan.Brings));

    public static Place Waits(PracticeId practice, Guid plan) =>
        new(practice, "TransportPlans", plan, nameof(TransportPlan.Waits));

    public static string List(CaseId id) => $"/cases/{id.Value:D}/consents";

    public static string Again(CaseId id) => $"{List(id)}/again";

    public static string Show(CaseId id, AgreementKind kind, PersonId person) =>
        $"{List(id)}/{ConsentWords.Slug(kind)}/{person.Value:D}";

    public static string Hear(AgreementId id) => $"/agreements/{id.Value:D}/teach-back";

    public static string Transport(CaseId id) => $"/cases/{id.Value:D}/transport";

    private static Place Of(PracticeId practice, AgreementId id, string column) =>
        new(practice, "Agreements", id.Value, column);
}
