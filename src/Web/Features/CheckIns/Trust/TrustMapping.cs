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

/// <summary>What a child was told of who hears what; the child's own part of the record, as what the child said.</summary>
internal sealed class TrustMapping : IEntityTypeConfiguration<PrivacyTalk>, IEntityTypeConfiguration<PrivacyAskedAgain>
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
}

/// <summary>Where the sealed words stand, and addresses of the pages.</summary>
internal static class TrustPlaces
{
    public static Place Told(PracticeId practice, Guid id) => new(practice, "PrivacyTalks", id, "Said");

    public static string Private(CaseId id, PersonId child) => $"{CheckInPlaces.Voice(id, child)}/private";
}
