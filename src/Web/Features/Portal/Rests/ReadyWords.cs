using Reknit.Domain;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>
/// Makes words ready: of a hold for one person, of a notice the same for everybody entitled. Nothing leaves by it.
/// </summary>
internal sealed class ReadyWords(
    CaseworkDb db,
    RestOnFile rests,
    FindHeldBack heldBack,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <param name="To">Of a hold; a notice goes to all.</param>
    /// <param name="By">Of a hold; a notice lies in the portal of whoever has a door, and goes by mail to others.</param>
    /// <param name="Ordered">Of a count: sessions that the order names.</param>
    public sealed record Input(
        WayId Way,
        TellingOccasion Occasion,
        Guid FormId,
        PersonId? To,
        TellingWay? By,
        DateOnly? From,
        string Words,
        bool OrderAsks,
        int? Ordered
    );

    private sealed record Ready(RestListener To, TellingWay By);

    public async Task<MakeMove.Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await rests.Find(actor, input.Way, ct) is not { } rest)
        {
            return new MakeMove.Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new MakeMove.Outcome.Done();
        }

        var words = await WordsOf(rest, input, ct);
        var ready = Chosen(rest, input, words);
        var unmet = await Unmet(actor, rest, input, words, ready, ct);
        if (unmet.Count > 0)
        {
            return new MakeMove.Outcome.Refused(unmet);
        }

        foreach (var one in ready)
        {
            await Add(actor, rest, input, words, one, ct);
        }

        var form = new PostedForm(input.FormId, RestPlaces.Told(input.Way));
        return await history.Save(new(nameof(ReadyWords), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new MakeMove.Outcome.Conflict()
            : new MakeMove.Outcome.Done();
    }

    /// <summary>A count is nobody's to word: each side reads the same numbers.</summary>
    private async Task<string> WordsOf(Rest rest, Input input, CancellationToken ct) =>
        input.Occasion == TellingOccasion.CountAndPace
            ? Refusal.Notice(input.Ordered, await heldBack.SessionsHeld(rest.Way.Row, ct), input.OrderAsks)?.Words ?? ""
            : input.Words;

    private static List<Ready> Chosen(Rest rest, Input input, string words) =>
        input.Occasion == TellingOccasion.Hold
            ? [.. rest.Listeners.Where(l => l.Who.Id == input.To).Select(l => new Ready(l, input.By ?? default))]
            :
            [
                .. rest
                    .Listeners.Where(l => l.Says(words) is not null)
                    .Select(l => new Ready(l, l.HasDoor ? TellingWay.Portal : TellingWay.Mail)),
            ];

    private async Task<IReadOnlyList<RequirementState>> Unmet(
        Actor actor,
        Rest rest,
        Input input,
        string words,
        List<Ready> ready,
        CancellationToken ct
    )
    {
        var states = new List<RequirementState>();
        if (input.Occasion != TellingOccasion.Hold)
        {
            var hasStood =
                input.Occasion == TellingOccasion.Notice
                && (await heldBack.Of(actor, rest.Way, rest.Today, ct)).Count > 0;
            var notice = new NoticeFacts(input.Occasion, hasStood, input.OrderAsks, input.Ordered, ready.Count);
            states.AddRange(Decision.On(StandingNotice.Requirements, notice).States);
        }

        if (input.Occasion == TellingOccasion.Hold && (ready.Count == 0 || input.By is null))
        {
            states.AddRange(TellOfHoldRules.Decide(rest.Facts(null, default, words)).States);
        }

        states.AddRange(ready.SelectMany(r => TellOfHoldRules.Decide(rest.Facts(r.To, r.By, words)).States));
        return [.. states.Where(s => s.Blocks).DistinctBy(s => s.Id)];
    }

    private async Task Add(Actor actor, Rest rest, Input input, string words, Ready ready, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (id, row) = (Guid.CreateVersion7(now), rest.Way.Row);
        db.WayTellings.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = row.CaseId,
                WayId = row.Id,
                Occasion = input.Occasion,
                Subject = await heldBack.Subject(actor, rest, input.Occasion, ct),
                PersonId = ready.To.Who.Id,
                Way = ready.By,
                From = input.From ?? rest.Today,
                Words = await vault.Seal(
                    words.ReplaceLineEndings("\n").Trim(),
                    RestPlaces.Words(actor.Practice, id),
                    row.Strand,
                    ct
                ),
                DecidedBy = actor.Person,
                DecidedAt = now.UtcDateTime,
                Version = 1,
            }
        );
    }
}
