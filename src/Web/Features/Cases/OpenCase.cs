using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Cases;

/// <summary>A case that an order began, with the flagged terms that nobody has reviewed yet.</summary>
/// <param name="IsReadUnderState">Its order was read under the state that the form gives, or no rule follows from it.</param>
/// <param name="IsTherapySaid">It was read as for this therapy, or a person said whether it is.</param>
internal sealed record OrderedCase(
    Case Case,
    IReadOnlyList<string> UnreviewedStops,
    bool IsReadUnderState,
    bool IsTherapySaid
);

/// <summary>Opens a case: its people, who works on it and what it rests on.</summary>
internal sealed class OpenCase(
    CaseworkDb db,
    KnownPeople known,
    NamePeople namePeople,
    FitForCase fit,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <param name="Received">The case that an order began; null for a case without one.</param>
    /// <param name="With">What changes with the case, in the same save; null for nothing.</param>
    public sealed record Input(
        Guid FormId,
        int Version,
        OrderedCase? Received,
        CaseForm Form,
        Func<Case, Task>? With = null
    );

    public abstract record Outcome
    {
        /// <param name="Url">The case, for those who may see it; otherwise the list of cases.</param>
        public sealed record Opened(string Url) : Outcome
        {
            public string Words =>
                Url == ListUrl ? "The case is open. Its therapist sees it from now on." : "The case is open.";
        }

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody opened or changed it meanwhile.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var form = input.Form;
        var people = await known.ByName(actor, [.. form.Named.Select(p => p.Key)], ct);
        var therapist = await Therapists()
            .SingleOrDefaultAsync(p => p.Id == new PersonId(form.Therapist ?? default), ct);
        var fitness = await Fitness(form, input.Received, people, therapist, ct);
        var decision = Decision.On(OpenCaseRules.Requirements, Facts(form, input.Received, people, therapist, fitness));
        if (decision is Decision.Refused refused)
        {
            // Posted again, the form names people whom the first post has just made known.
            return await Before(actor, input.FormId, ct) ?? (Outcome)new Outcome.Refused(refused.States);
        }

        var opened = Fill(actor, input);
        await Assign(actor, opened, therapist!.Id, ct);
        namePeople.Add(actor, opened, form, people);
        if (input.With is { } with)
        {
            await with(opened);
        }

        var url =
            actor.Role.Allows(Permission.SeeEveryCase) || therapist.Id == actor.Person ? UrlOf(opened.Id) : ListUrl;
        var act = new Act(nameof(OpenCase), actor.Practice, actor.Person, new(input.FormId, url));
        return await Save(act, input.Received?.Case, ct) switch
        {
            Saved.Done => new Outcome.Opened(url),
            Saved.Repeated repeated => new Outcome.Opened(repeated.ResultUrl),
            _ => new Outcome.Conflict(),
        };
    }

    /// <summary>What came of this form when it was posted before; null where it was not.</summary>
    public async Task<Outcome.Opened?> Before(Actor actor, Guid formId, CancellationToken ct) =>
        await db
            .FormPosts.AsNoTracking()
            .SingleOrDefaultAsync(post => post.FormId == formId && post.PersonId == actor.Person, ct)
            is { } post
            ? new(post.ResultUrl)
            : null;

    private async Task<Saved> Save(Act act, Case? received, CancellationToken ct)
    {
        try
        {
            var saved = await history.Save(act, ct);
            if (saved is Saved.Conflict)
            {
                db.ChangeTracker.Clear();
            }

            return saved;
        }
        catch (DbUpdateException) when (received is not null)
        {
            // Of two tabs at the same moment, the later one's people can collide before its version does.
            db.ChangeTracker.Clear();
            if (await db.Cases.AnyAsync(c => c.Id == received.Id && c.State == CaseState.Received, ct))
            {
                throw;
            }

            return new Saved.Conflict();
        }
    }

    /// <summary>Members of the practice who can have a case.</summary>
    public IQueryable<Person> Therapists() =>
        db
            .People.AsNoTracking()
            .Where(p =>
                db.Memberships.Any(m =>
                    m.PersonId == p.Id
                    && m.EndedAt == null
                    && (m.Role == Role.Therapist || m.Role == Role.ClinicalLead || m.Role == Role.Owner)
                )
            )
            .OrderBy(p => p.Name);

    /// <summary>How the chosen therapist fits the case; as unfit as can be while none is chosen.</summary>
    public async Task<FitForCase.Answer> Fitness(
        CaseForm form,
        OrderedCase? received,
        ILookup<string, KnownPerson> known,
        Person? therapist,
        CancellationToken ct
    ) =>
        therapist is null
            ? new(false, true, false)
            : await fit.Of(
                therapist.Id,
                received?.Case.Id,
                CaseForm.Said(form.CourtState),
                [
                    .. form
                        .Named.Where(p => p.Part is CasePart.Parent or CasePart.Child or CasePart.OtherCaregiver)
                        .Select(p => NamePeople.SameAs(p, known)?.Id)
                        .OfType<PersonId>(),
                ],
                ct
            );

    public static OpenCaseFacts Facts(
        CaseForm form,
        OrderedCase? received,
        ILookup<string, KnownPerson> known,
        Person? therapist,
        FitForCase.Answer fitness
    )
    {
        var named = form.Named;
        return new(
            form.Basis,
            CaseForm.Said(form.Caption) ?? "",
            CaseForm.Said(form.Court),
            received is not null,
            therapist?.Id,
            [
                .. named.Select(p => new NamedPerson(
                    NamePeople.SameAs(p, known)?.Id,
                    p.Part ?? CasePart.OtherCaregiver,
                    p.IsSelfRepresented,
                    named.Any(c => c.Part == CasePart.Counsel && form.SpokenForBy(c) == p),
                    (!known[p.Key].Any() && !form.IsNamesake(p))
                        || p.Same == PersonLine.Another
                        || NamePeople.SameAs(p, known) is not null
                )),
            ],
            received?.UnreviewedStops ?? [],
            fitness.IsLicensed,
            fitness.IsWithinCaseload,
            fitness.HasOtherRole
        )
        {
            IsReadUnderState = received?.IsReadUnderState ?? true,
            IsTherapySaid = received?.IsTherapySaid ?? true,
        };
    }

    private const string ListUrl = "/cases";

    private static string UrlOf(CaseId id) => $"/cases/{id.Value:D}";

    private Case Fill(Actor actor, Input input)
    {
        var now = clock.GetUtcNow();
        var opened = input.Received?.Case;
        if (opened is null)
        {
            opened = new()
            {
                PracticeId = actor.Practice,
                Id = new(Guid.CreateVersion7(now)),
                State = CaseState.Open,
                Basis = input.Form.Basis,
                Caption = "",
                ReceivedAt = now.UtcDateTime,
                Version = 1,
            };
            vault.MakeKey(actor.Practice, opened.Strand);
            db.Cases.Add(opened);
        }
        else
        {
            db.Expect(opened, input.Version);
        }

        opened.State = CaseState.Open;
        opened.Basis = input.Form.Basis;
        opened.Caption = CaseForm.Said(input.Form.Caption) ?? "";
        opened.Court = CaseForm.Said(input.Form.Court);
        opened.CourtNumber = CaseForm.Said(input.Form.CourtNumber);
        opened.CourtState = CaseForm.Said(input.Form.CourtState);
        opened.OpenedAt = now.UtcDateTime;
        return opened;
    }

    private async Task Assign(Actor actor, Case opened, PersonId therapist, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var standing = await db.CaseAssignments.Where(a => a.CaseId == opened.Id && a.EndedAt == null).ToListAsync(ct);
        // Who took the order in saw it until now; the case is the chosen therapist's.
        foreach (var other in standing.Where(a => a.PersonId != therapist))
        {
            other.EndedAt = now;
        }

        if (standing.Any(a => a.PersonId == therapist))
        {
            return;
        }

        db.CaseAssignments.Add(
            new()
            {
                PracticeId = actor.Practice,
                CaseId = opened.Id,
                PersonId = therapist,
                Duty = CaseDuty.Therapist,
                StartedAt = now,
            }
        );
    }
}
