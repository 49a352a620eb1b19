using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>What was told, to whom, in which call, and what was told past the decision in an emergency.</summary>
internal sealed class TellingsMapping
    : IEntityTypeConfiguration<DisclosureMade>,
        IEntityTypeConfiguration<CallNote>,
        IEntityTypeConfiguration<EmergencyTelling>,
        IEntityTypeConfiguration<EmergencyShowing>
{
    public void Configure(EntityTypeBuilder<EmergencyShowing> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("EmergencyShowings").HasKey(s => new { s.PracticeId, s.Id });
        row.OfCase(s => new { s.PracticeId, s.CaseId });
        row.HasOne<EmergencyTelling>()
            .WithMany()
            .HasForeignKey(s => new { s.PracticeId, s.EmergencyId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DisclosureMade> row)
    {
        // Lists of one person's disclosures go to that person by an accounting of their own, never with the record.
        row.InCompartment(Compartment.PracticeAdministration);
        row.ToTable("DisclosuresMade").HasKey(d => new { d.PracticeId, d.Id });
        row.Property(d => d.Version).IsConcurrencyToken();
        row.OfCase(d => new { d.PracticeId, d.CaseId });
    }

    public void Configure(EntityTypeBuilder<CallNote> row)
    {
        row.InCompartment(Compartment.MessageThread);
        row.ToTable("CallNotes").HasKey(c => new { c.PracticeId, c.Id });
        row.OfCase(c => new { c.PracticeId, c.CaseId });
    }

    public void Configure(EntityTypeBuilder<EmergencyTelling> row)
    {
        row.InCompartment(Compartment.SafetyScreening);
        row.ToTable("EmergencyTellings").HasKey(e => new { e.PracticeId, e.Id });
        row.Property(e => e.Version).IsConcurrencyToken();
        row.OfCase(e => new { e.PracticeId, e.CaseId });
    }
}

/// <summary>Where the sealed words of tellings stand, and addresses of their pages.</summary>
internal static class TellingPlaces
{
    public static Place Made(PracticeId practice, Guid id, string column) =>
        new(practice, "DisclosuresMade", id, column);

    public static Place Call(PracticeId practice, Guid id, string column) => new(practice, "CallNotes", id, column);

    public static Place Emergency(PracticeId practice, Guid id, string column) =>
        new(practice, "EmergencyTellings", id, column);

    public static Place Showing(PracticeId practice, Guid id) => new(practice, "EmergencyShowings", id, "Because");

    public static string List(CaseId id) => $"/cases/{id.Value:D}/disclosures";

    public static string New(CaseId id) => $"/cases/{id.Value:D}/disclosures/new";

    public static string Accounting(CaseId id, PersonId person) =>
        $"/cases/{id.Value:D}/disclosures/of/{person.Value:D}";

    public static string Strike(Guid id) => $"/disclosures/{id:D}/strike";

    public static string Calls(CaseId id) => $"/cases/{id.Value:D}/calls";

    public static string CallFrom(CaseId id, PersonId? person) =>
        $"/cases/{id.Value:D}/calls/new" + (person is { } with ? $"?from={with.Value:D}" : "");

    public static string Emergencies(CaseId id) => $"/cases/{id.Value:D}/emergencies";

    public static string Emergency(Guid id) => $"/emergencies/{id:D}";
}
