using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Demands;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>
/// Puts on record what was told to somebody outside: asks the decision anew for each kind, as of the day on which it was
/// told, and keeps one row for each with the ground it rests on. Nothing that might not be told is put on record so.
/// </summary>
internal sealed class RecordTelling(
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    FindFacts facts,
    KeepDisclosure disclosures,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <param name="To">A person of the case; null for the court.</param>
    /// <param name="Told">Keys of <see cref="TellingAnswer"/>.</param>
    /// <param name="Call">Null where it was told otherwise than in a call.</param>
    public sealed record Input(
        CaseId Case,
        Guid FormId,
        PersonId? To,
        IReadOnlyList<string> Told,
        TellingWay? Way,
        string Said,
        string Purpose,
        DateOnly? On,
        DemandId? Demand = null,
        Call? Call = null
    )
    {
        /// <summary>How it was made sure who they were, where it was told by telephone, fax or e-mail outside a noted call.</summary>
        public CallerProof? Proof { get; init; }
    }

    /// <summary>The note of the call in which it was told, or in which nothing was.</summary>
    /// <param name="Caller">Who it was, where it is nobody of the case.</param>
    public sealed record Call(CallerProof? Proof, int? Minutes, string Heard, string Caller)
    {
        /// <summary>The court called; then nobody of the case did.</summary>
        public bool IsCourt { get; init; }
    }

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (
            await access.CaptionOfOpen(actor, input.Case, ct) is null
            || (input.Demand is { } demand && !await IsOfCase(demand, input.Case, ct))
        )
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var members = await audiences.Members(input.Case, ct);
        var to = members.FirstOrDefault(m => m.Id == input.To);
        if (input.To is not null && to is null)
        {
            return new Outcome.NotFound();
        }

        var found = await facts.Of(actor, input.Case, ct, asOf: input.Call is null ? input.On : null);
        var told = Chosen(TellingAnswers.All(members, to?.Audience ?? Audience.Court, found), input, to);
        var unmet = Unmet(input, to, told, found.Today);
        return unmet.Count > 0 ? new Outcome.Refused(unmet) : await Save(actor, input, to, told, found.Today, ct);
    }

    /// <summary>To somebody of whom nobody knows who they are, nothing is chosen; a call from them is only noted.</summary>
    private static List<TellingAnswer> Chosen(IReadOnlyList<TellingAnswer> all, Input input, CaseMember? to) =>
        input.Call is { IsCourt: false } && to is null ? [] : [.. all.Where(a => input.Told.Contains(a.Key))];

    /// <summary>Null where nobody said how: then nothing is put on record.</summary>
    private static TellingWay? WayOf(Input input) => input.Call is null ? input.Way : TellingWay.Telephone;

    /// <summary>Null by ways on which one sees, or knows by the address, who it is.</summary>
    private static CallerProof? ProofOf(Input input) =>
        TellingRules.AsksForProof(WayOf(input)) ? input.Call?.Proof ?? input.Proof : null;

    private static List<RequirementState> Unmet(Input input, CaseMember? to, List<TellingAnswer> told, DateOnly today)
    {
        var states = new List<RequirementState>();
        if (input.Call is { } call)
        {
            var isKnown = to is not null || call.IsCourt || !string.IsNullOrWhiteSpace(call.Caller);
            var noted = new CallFacts(isKnown, call.Proof, call.Minutes, call.Heard, told.Count > 0);
            states.AddRange(TellingRules.Decide(noted).States);
        }

        if (input.Call is null || input.Told.Count > 0)
        {
            var (way, proof) = (WayOf(input), ProofOf(input));
            var telling = new TellingFacts(
                [.. told.Select(a => a.Says)],
                TellingRules.IsVerified(way, proof),
                input.Said,
                input.Purpose,
                input.Call is null ? input.On : today,
                today,
                way
            )
            {
                Proof = proof,
                TellsProtectedContact = told.Exists(a => a.What == Compartment.ContactProtected),
            };
            states.AddRange(TellingRules.Decide(telling).States);
        }

        return states.FindAll(s => !s.IsMet);
    }

    private async Task<Outcome> Save(
        Actor actor,
        Input input,
        CaseMember? to,
        List<TellingAnswer> told,
        DateOnly today,
        CancellationToken ct
    )
    {
        Guid? call = input.Call is { } noted ? await Note(actor, input, noted, to, ct) : null;
        foreach (var answer in told)
        {
            var entry = new KeepDisclosure.Told(
                Guid.CreateVersion7(clock.GetUtcNow()),
                input.Case,
                answer.What,
                to?.Audience ?? Audience.Court,
                (DisclosureAnswer.Allowed)answer.Says,
                WayOf(input)!.Value,
                input.Said,
                input.Purpose,
                input.On ?? today
            )
            {
                Owner = answer.Owner?.Id,
                Call = call,
                Proof = ProofOf(input),
                Demand = input.Demand,
            };
            await disclosures.Add(actor, entry, ct);
        }

        var form = new PostedForm(input.FormId, TellingPlaces.List(input.Case));
        var name = input.Call is null ? nameof(RecordTelling) : CallNoted;
        // A form without an id of its own saves nothing, and nothing is said to be saved.
        return await history.Save(new(name, actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new Outcome.NotFound()
            : new Outcome.Done();
    }

    /// <summary>History's name for a call, with or without something told in it.</summary>
    public const string CallNoted = "NoteCall";

    private async Task<Guid> Note(Actor actor, Input input, Call call, CaseMember? to, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var isStranger = to is null && !call.IsCourt;
        db.CallNotes.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = input.Case,
                With = to?.Id,
                WithKind = to?.Audience.Kind ?? (isStranger ? AudienceKind.Provider : AudienceKind.Court),
                WithWords = isStranger
                    ? await vault.Seal(
                        call.Caller.Trim(),
                        TellingPlaces.Call(actor.Practice, id, nameof(CallNote.WithWords)),
                        input.Case.Strand,
                        ct
                    )
                    : null,
                Proof = call.Proof!.Value,
                At = now.UtcDateTime,
                Minutes = call.Minutes!.Value,
                Heard = await vault.Seal(
                    call.Heard.ReplaceLineEndings("\n").Trim(),
                    TellingPlaces.Call(actor.Practice, id, nameof(CallNote.Heard)),
                    input.Case.Strand,
                    ct
                ),
                By = actor.Person,
            }
        );
        return id;
    }

    private Task<bool> IsOfCase(DemandId demand, CaseId id, CancellationToken ct) =>
        db.RecordsDemands.AnyAsync(d => d.Id == demand && d.CaseId == id && d.ClosedAt == null, ct);
}
