using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Sessions;

/// <summary>Signs the bare record of a session; from then on it counts and is locked.</summary>
internal sealed class SignSession(
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    IEnumerable<IFollowSession> follows,
    IKeepAdultsApart apart,
    LicensedForCase licensed,
    Vault vault,
    LocalTime local,
    History history,
    TimeProvider clock
)
{
    /// <param name="Parts">Each person who was meant to be there, and what became of it.</param>
    public sealed record Input(
        CaseId Case,
        Guid FormId,
        SessionKind? Kind,
        SessionPlace? Place,
        DateOnly? On,
        TimeOnly? At,
        int? Minutes,
        int? Rung,
        IReadOnlyDictionary<PersonId, PartAnswer> Parts,
        string? WhyTogether = null
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await access.CaptionOfOpen(actor, input.Case, ct) is null)
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var members = await audiences.Members(input.Case, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var zone = await local.Zone(ct);
        var draft = new SessionDraft(
            input.Kind,
            input.Place,
            input.On is { Year: > 1900 } on
                && input.At is { } at
                && on <= zone.DayOf(now)
                && zone.InstantOf(on, at) <= now,
            input.Minutes,
            input.Rung,
            [
                .. members
                    .Where(m => input.Parts.ContainsKey(m.Id))
                    .Select(m => new DraftPart(m.Part, input.Parts[m.Id].Attendance, input.Parts[m.Id].CalledOffBy)),
            ]
        )
        {
            AdultsAreKeptApart =
                input.Kind == SessionKind.CoParenting && (await apart.Shut(actor, input.Case, input.On, ct)).Count > 0,
            WhyTogether = input.WhyTogether,
            SignerIsLicensed = await licensed.Is(input.Case, actor.Person, ct),
        };
        if (SessionRules.Decide(draft) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var (session, parts) = await Made(actor, input, draft, members, ct);
        db.Sessions.Add(session);
        db.SessionParts.AddRange(parts);
        foreach (var follow in follows)
        {
            await follow.Follow(actor, session, parts, ct);
        }

        var form = new PostedForm(input.FormId, SessionPlaces.List(input.Case));
        return await history.Save(new(nameof(SignSession), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done();
    }

    private async Task<(Session Session, IReadOnlyList<SessionPart> Parts)> Made(
        Actor actor,
        Input input,
        SessionDraft draft,
        IReadOnlyList<CaseMember> members,
        CancellationToken ct
    )
    {
        var id = new SessionId(Guid.CreateVersion7(clock.GetUtcNow()));
        var session = new Session
        {
            PracticeId = actor.Practice,
            Id = id,
            CaseId = input.Case,
            Kind = input.Kind!.Value,
            Place = input.Place!.Value,
            HeldOn = input.On!.Value,
            StartedAt = input.At!.Value,
            Minutes = input.Minutes ?? 0,
            Rung = input.Rung,
            HeldThoughShut = draft is { AdultsAreKeptApart: true, SomebodyCame: true }
                ? await vault.Seal(
                    input.WhyTogether!.ReplaceLineEndings("\n").Trim(),
                    SessionPlaces.HeldThoughShut(actor.Practice, id),
                    input.Case.Strand,
                    ct
                )
                : null,
            SignedBy = actor.Person,
            SignedAt = clock.GetUtcNow().UtcDateTime,
            Version = 1,
        };
        var parts = members
            .Where(m => input.Parts.ContainsKey(m.Id))
            .Select(m => new SessionPart
            {
                PracticeId = actor.Practice,
                SessionId = id,
                PersonId = m.Id,
                CaseId = input.Case,
                Attendance = input.Parts[m.Id].Attendance,
                CalledOffBy = input.Parts[m.Id].CalledOffBy,
            });
        return (session, [.. parts]);
    }
}
