using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Contacts;

/// <summary>How people are reached. That a contact exists can be telling too, so the row itself is protected.</summary>
internal sealed class ContactsMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> row)
    {
        row.InCompartment(Compartment.ContactProtected);
        row.ToTable("Contacts").HasKey(c => new { c.PracticeId, c.Id });
        row.Property(c => c.Ordinary).InCompartment(Compartment.ContactOrdinary);
        row.Property(c => c.Version).IsConcurrencyToken();
        row.OfPerson(c => new { c.PracticeId, c.PersonId });
    }
}

/// <summary>Where the sealed words of one contact stand, and the pages of a case's people.</summary>
internal readonly record struct ContactPlaces(PracticeId Practice, Guid Contact)
{
    public Place Ordinary => new(Practice, "Contacts", Contact, "Ordinary");

    public Place Protected => new(Practice, "Contacts", Contact, "Protected");

    public static string Of(CaseId id) => $"/cases/{id.Value:D}/contacts";
}
