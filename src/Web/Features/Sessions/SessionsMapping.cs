using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Sessions;

/// <summary>Signed sessions and each person's part in them.</summary>
internal sealed class SessionsMapping
    : IEntityTypeConfiguration<Session>,
        IEntityTypeConfiguration<SessionPart>,
        IEntityTypeConfiguration<SessionWithoutStep>
{
    public void Configure(EntityTypeBuilder<Session> row)
    {
        row.InCompartment(Compartment.Schedule);
        row.ToTable("Sessions").HasKey(s => new { s.PracticeId, s.Id });
        row.Property(s => s.Version).IsConcurrencyToken();
        row.OfCase(s => new { s.PracticeId, s.CaseId });
        row.HasIndex(s => new
        {
            s.PracticeId,
            s.CaseId,
            s.HeldOn,
        });
    }

    public void Configure(EntityTypeBuilder<SessionPart> row)
    {
        row.InCompartment(Compartment.Schedule);
        row.ToTable("SessionParts")
            .HasKey(p => new
            {
                p.PracticeId,
                p.SessionId,
                p.PersonId,
            });
        row.OfCase(p => new { p.PracticeId, p.CaseId });
        row.OfPerson(p => new { p.PracticeId, p.PersonId });
        row.HasOne<Session>()
            .WithMany()
            .HasForeignKey(p => new { p.PracticeId, p.SessionId })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SessionWithoutStep> row)
    {
        // That a child took no step is the child's own.
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("SessionsWithoutStep").HasKey(s => new { s.PracticeId, s.Id });
        row.Property(s => s.Version).IsConcurrencyToken();
        row.OfCase(s => new { s.PracticeId, s.CaseId });
        row.HasOne<Session>()
            .WithMany()
            .HasForeignKey(s => new { s.PracticeId, s.SessionId })
            .OnDelete(DeleteBehavior.Restrict);
        row.HasIndex(s => new
            {
                s.PracticeId,
                s.SessionId,
                s.Child,
            })
            .IsUnique();
    }
}

/// <summary>Where the sealed words of sessions stand, and addresses of their pages.</summary>
internal static class SessionPlaces
{
    public static Place StruckBecause(PracticeId practice, SessionId id) =>
        new(practice, "Sessions", id.Value, nameof(Session.StruckBecause));

    public static Place HeldThoughShut(PracticeId practice, SessionId id) =>
        new(practice, "Sessions", id.Value, nameof(Session.HeldThoughShut));

    public static Place Found(PracticeId practice, Guid id) =>
        new(practice, "SessionsWithoutStep", id, nameof(SessionWithoutStep.Found));

    public static string List(CaseId id) => $"/cases/{id.Value:D}/sessions";

    public static string New(CaseId id) => $"/cases/{id.Value:D}/sessions/new";

    public static string Strike(SessionId id) => $"/sessions/{id.Value:D}/strike";
}
