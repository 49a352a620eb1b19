using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>Screens and what followed them: in each person's own safety compartment, under that person's own key.</summary>
internal sealed class MeasuresMapping
    : IEntityTypeConfiguration<Screen>,
        IEntityTypeConfiguration<ScreenFollowUp>,
        IEntityTypeConfiguration<ScreenDeclined>,
        IEntityTypeConfiguration<ChildBand>
{
    public void Configure(EntityTypeBuilder<Screen> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("Screens").HasKey(s => new { s.PracticeId, s.Id });
        row.Property(s => s.Instrument).HasMaxLength(Screen.InstrumentLength);
        row.Property(s => s.Version).IsConcurrencyToken();
        row.OfCase(s => new { s.PracticeId, s.CaseId });
        row.OfPerson(s => new { s.PracticeId, s.PersonId });
    }

    public void Configure(EntityTypeBuilder<ScreenFollowUp> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("ScreenFollowUps").HasKey(f => new { f.PracticeId, f.Id });
        row.OfCase(f => new { f.PracticeId, f.CaseId });
        row.OfPerson(f => new { f.PracticeId, f.PersonId });
        row.HasOne<Screen>()
            .WithMany()
            .HasForeignKey(f => new { f.PracticeId, f.ScreenId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ScreenDeclined> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("ScreensDeclined").HasKey(s => new { s.PracticeId, s.Id });
        row.Property(s => s.Part).HasMaxLength(ScreenDeclined.PartLength);
        row.OfCase(s => new { s.PracticeId, s.CaseId });
        row.OfPerson(s => new { s.PracticeId, s.PersonId });
    }

    public void Configure(EntityTypeBuilder<ChildBand> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("ChildBands").HasKey(b => new { b.PracticeId, b.Id });
        row.OfCase(b => new { b.PracticeId, b.CaseId });
        row.OfPerson(b => new { b.PracticeId, b.PersonId });
    }
}

/// <summary>Where the sealed words of screens stand, and addresses of their pages.</summary>
internal static class ScreenPlaces
{
    public static Place Of(PracticeId practice, ScreenId id, string column) =>
        new(practice, "Screens", id.Value, column);

    public static Place FollowUp(PracticeId practice, Guid id) =>
        new(practice, "ScreenFollowUps", id, nameof(ScreenFollowUp.Said));

    public static Place Band(PracticeId practice, Guid id) => new(practice, "ChildBands", id, nameof(ChildBand.Band));

    public static string List(CaseId id) => $"/cases/{id.Value:D}/screens";

    public static string Violence(CaseId id, PersonId person) => $"{List(id)}/{person.Value:D}/violence";

    public static string Measure(CaseId id, PersonId person, string instrument) =>
        $"{List(id)}/{person.Value:D}/measure/{instrument}";

    public static string Elsewhere(CaseId id, PersonId person) => $"{List(id)}/{person.Value:D}/elsewhere";

    public static string Risk(CaseId id, PersonId person) => $"{List(id)}/{person.Value:D}/risk";

    public static string Show(ScreenId id) => $"/screens/{id.Value:D}";

    public static string FollowUp(ScreenId id) => $"/screens/{id.Value:D}/follow-up";

    public static string Strike(ScreenId id) => $"/screens/{id.Value:D}/strike";

    /// <summary>Where two clinicians strike a positive one, which comes after screens as holds do.</summary>
    public static string StrikeTogether(ScreenId id) => $"/strike/Screens/{id.Value:D}";

    /// <summary>Where holds are placed; the way comes after screens, so that only its address is known here.</summary>
    public static string Hold(CaseId id) => $"/cases/{id.Value:D}/hold";

    public static string Way(CaseId id) => $"/cases/{id.Value:D}/way";
}
