using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>What children were asked and said: the child's own part of the record, which no parent ever reads.</summary>
internal sealed class CheckInsMapping
    : IEntityTypeConfiguration<ChildSpace>,
        IEntityTypeConfiguration<KeptCheckIn>,
        IEntityTypeConfiguration<ChildsAnswer>
{
    public void Configure(EntityTypeBuilder<ChildSpace> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("ChildSpaces").HasKey(s => new { s.PracticeId, s.Id });
        row.Ignore(s => s.CallsForHelp);
        row.Property(s => s.Version).IsConcurrencyToken();
        row.HasIndex(s => s.CodeHash).IsUnique();
        row.HasIndex(s => s.TokenHash).IsUnique();
        row.OfCase(s => new { s.PracticeId, s.CaseId });
        row.OfPerson(s => new { s.PracticeId, s.Child });
    }

    public void Configure(EntityTypeBuilder<KeptCheckIn> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("CheckIns").HasKey(c => new { c.PracticeId, c.Id });
        row.OfCase(c => new { c.PracticeId, c.CaseId });
        row.OfPerson(c => new { c.PracticeId, c.Child });
        // One page is kept once, whoever ends it first.
        row.HasIndex(c => new { c.PracticeId, c.SpaceId }).IsUnique();
        row.HasOne<ChildSpace>()
            .WithMany()
            .HasForeignKey(c => new { c.PracticeId, c.SpaceId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ChildsAnswer> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("ChildsAnswers").HasKey(a => new { a.PracticeId, a.Id });
        row.OfCase(a => new { a.PracticeId, a.CaseId });
        row.OfPerson(a => new { a.PracticeId, a.Child });
    }
}

/// <summary>Where the sealed words of children stand, and addresses of the pages about them.</summary>
internal static class CheckInPlaces
{
    /// <summary>The one page of a child; it names nobody.</summary>
    public const string Child = "/child";

    /// <summary>Where a device stands after a page ended: it names nobody, and nothing leads back.</summary>
    public const string Finished = "/child/finished";

    /// <summary>The same on a device of the child's own.</summary>
    public const string FinishedAtHome = Finished + "?home=true";

    /// <summary>For the practice: which pages are open, and who calls.</summary>
    public const string OpenNow = "/children-here";

    public static Place Answer(PracticeId practice, Guid id) => new(practice, "ChildsAnswers", id, "Said");

    public static Place Plan(PracticeId practice, ChildSpaceId id) => new(practice, "ChildSpaces", id.Value, "Plan");

    public static Place Said(PracticeId practice, Guid id) => new(practice, "CheckIns", id, "Said");

    /// <summary>Under which the answers wait that were given on a page that has not ended.</summary>
    public static string Draft(ChildSpaceId id) => $"{Child}/{id.Value:D}";

    public static string Voices(CaseId id) => $"/cases/{id.Value:D}/children";

    public static string Voice(CaseId id, PersonId child) => $"{Voices(id)}/{child.Value:D}";

    /// <summary>The child's answers over time; the way comes after check-ins, so that only its address is known here.</summary>
    public static string Line(CaseId id, PersonId child) => $"{Voice(id, child)}/line";

    /// <summary>What adults told of the child's days.</summary>
    public static string NextDay(CaseId id, PersonId child) => $"{Voice(id, child)}/next-day";

    public static string Open(CaseId id, PersonId child) => $"{Voice(id, child)}/ask";
}
