using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>What is kept of devices of children's own: the child's own part of the record.</summary>
internal sealed class DevicesMapping
    : IEntityTypeConfiguration<OwnDeviceDecision>,
        IEntityTypeConfiguration<OwnDeviceLink>
{
    public void Configure(EntityTypeBuilder<OwnDeviceDecision> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("OwnDeviceDecisions").HasKey(d => new { d.PracticeId, d.Id });
        row.Property(d => d.Version).IsConcurrencyToken();
        row.OfCase(d => new { d.PracticeId, d.CaseId });
        row.OfPerson(d => new { d.PracticeId, d.Child });
    }

    public void Configure(EntityTypeBuilder<OwnDeviceLink> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("OwnDeviceLinks").HasKey(l => new { l.PracticeId, l.Id });
        row.Ignore(l => l.IsUsed).Ignore(l => l.Waits);
        row.Property(l => l.Version).IsConcurrencyToken();
        row.HasIndex(l => l.TokenHash).IsUnique();
        row.OfCase(l => new { l.PracticeId, l.CaseId });
        row.OfPerson(l => new { l.PracticeId, l.Child });
        row.HasOne<OwnDeviceDecision>()
            .WithMany()
            .HasForeignKey(l => new { l.PracticeId, l.DecisionId })
            .OnDelete(DeleteBehavior.Restrict);
        // One link opens one page.
        row.HasIndex(l => new { l.PracticeId, l.SpaceId }).IsUnique();
        row.HasOne<ChildSpace>()
            .WithMany()
            .HasForeignKey(l => new { l.PracticeId, l.SpaceId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Where the sealed words stand, and addresses of the pages.</summary>
internal static class DevicePlaces
{
    /// <summary>What a link begins with; it says nothing of what it is.</summary>
    public const string Link = "/q/";

    /// <summary>Where a device stands after somebody left at once.</summary>
    public const string Blank = "/blank";

    public static Place Said(PracticeId practice, Guid id) => new(practice, "OwnDeviceDecisions", id, "Said");

    public static Place Plan(PracticeId practice, Guid id) => new(practice, "OwnDeviceLinks", id, "Plan");

    public static string Device(CaseId id, PersonId child) => $"{CheckInPlaces.Voice(id, child)}/own-device";

    public static string Decide(CaseId id, PersonId child) => $"{Device(id, child)}/decide";

    public static string Make(CaseId id, PersonId child) => $"{Device(id, child)}/link";
}
