using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>
/// Lets words go to the one person for whom they were made ready, or undoes them. All is asked anew on that day, and what
/// left stands on the register of what was told.
/// </summary>
internal sealed class LetWordsGo(
    CaseworkDb db,
    RestOnFile rests,
    FindHeldBack heldBack,
    KeepDisclosure disclosures,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    /// <summary>History's name for words that were undone, or taken out of the portal.</summary>
    public const string TakenBack = "TakeBackWords";

    /// <param name="Goes">False where they are undone, or taken out of the portal.</param>
    /// <param name="Everywhere">A notice is taken from everybody at once, as far as it lies in portals or waits.</param>
    /// <param name="Because">Why somebody else keeps it, where somebody does.</param>
    public sealed record Input(
        WayId Way,
        Guid Telling,
        Guid FormId,
        int Version,
        bool Goes,
        bool Everywhere = false,
        string Because = ""
    );

    public async Task<MakeMove.Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (
            await rests.Find(actor, input.Way, ct) is not { } rest
            || await db
                .WayTellings.Where(t => t.Id == input.Telling && t.WayId == input.Way)
                .AsTracking()
                .SingleOrDefaultAsync(ct)
                is not { } row
        )
        {
            return new MakeMove.Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new MakeMove.Outcome.Done();
        }

        var mayChange = input.Goes ? row.Waits : row.Waits || row.IsInPortal;
        if (!mayChange)
        {
            return new MakeMove.Outcome.Conflict();
        }

        var unmet = input.Goes ? await Go(actor, rest, row, ct) : await Undo(actor, rest, row, input, ct);
        if (unmet.Count > 0)
        {
            return new MakeMove.Outcome.Refused(unmet);
        }

        db.Expect(row, input.Version);
        var form = new PostedForm(input.FormId, RestPlaces.Told(input.Way));
        var act = new Act(input.Goes ? nameof(LetWordsGo) : TakenBack, actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict
            ? new MakeMove.Outcome.Conflict()
            : new MakeMove.Outcome.Done();
    }

    /// <summary>
    /// They are no longer true: the hold has ended, what a notice named stands no longer, or another session was held.
    /// </summary>
    private async Task<bool> AreOver(Actor actor, Rest rest, WayTelling row, CancellationToken ct) =>
        row.Subject.Length > 0
        && row.Occasion switch
        {
            TellingOccasion.Hold => rest.Way.State.Holds.All(h => h.Id.ToString("D") != row.Subject),
            _ => row.Subject != await heldBack.Subject(actor, rest, row.Occasion, ct),
        };

    /// <returns>What is not so; empty where they are undone, or taken out of the portal.</returns>
    private async Task<IReadOnlyList<RequirementState>> Undo(
        Actor actor,
        Rest rest,
        WayTelling row,
        Input input,
        CancellationToken ct
    )
    {
        // Of one act, which is one moment; what was taken back already is nobody's any more.
        var others = !row.IsNotice
            ? []
            : await db
                .WayTellings.Where(t => t.WayId == row.WayId && t.Occasion == row.Occasion && t.Id != row.Id)
                .Where(t => t.DecidedAt == row.DecidedAt && t.TakenBackAt == null)
                .AsTracking()
                .ToListAsync(ct);
        var with = input.Everywhere ? others.FindAll(t => t.Waits || t.IsInPortal) : [];
        var isKept = others.Except(with).Any(t => t.LeftAt is not null);
        var facts = new UndoNoticeFacts(
            row.IsNotice,
            row.LeftAt is not null,
            isKept,
            (await Stand(actor, rest, row, ct)).Unmet.Count == 0,
            input.Because
        );
        if (Decision.On(UndoNoticeRules.Requirements, facts) is Decision.Refused refused)
        {
            return refused.Unmet;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var taken in (WayTelling[])[row, .. with])
        {
            (taken.TakenBackAt, taken.TakenBackBy) = (now, actor.Person);
            if (isKept && taken.LeftAt is not null)
            {
                taken.TakenBackBecause = await vault.Seal(
                    input.Because.ReplaceLineEndings("\n").Trim(),
                    RestPlaces.Because(actor.Practice, taken.Id),
                    rest.Way.Row.Strand,
                    ct
                );
            }
        }

        return [];
    }

    private sealed record Standing(string Words, RestListener? To, IReadOnlyList<RequirementState> Unmet);

    /// <summary>How the words stand today, and what keeps them from their person.</summary>
    private async Task<Standing> Stand(Actor actor, Rest rest, WayTelling row, CancellationToken ct)
    {
        var words = await vault.Open(row.Words, RestPlaces.Words(actor.Practice, row.Id), actor.Reader, ct);
        var to = rest.Listeners.FirstOrDefault(l => l.Who.Id == row.PersonId);
        var facts = rest.Facts(to, row.Way, words, row.From) with
        {
            WordsAreOver = await AreOver(actor, rest, row, ct),
        };
        return new(words, to, TellOfHoldRules.Decide(facts) is Decision.Refused refused ? refused.Unmet : []);
    }

    /// <returns>What is not so; empty where they go.</returns>
    private async Task<IReadOnlyList<RequirementState>> Go(Actor actor, Rest rest, WayTelling row, CancellationToken ct)
    {
        var (words, to, unmet) = await Stand(actor, rest, row, ct);
        if (unmet.Count > 0)
        {
            return unmet;
        }

        (row.LeftAt, row.LeftBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
        var telling = to!.Telling(words);
        await disclosures.Add(
            actor,
            new(
                row.Id,
                row.CaseId,
                telling.What,
                to.Who.Audience,
                to.Says(words)!,
                row.Way,
                "That the practice plans no new step for now; the words stand with the way",
                "That they know how the practice's own work stands",
                rest.Today
            )
            {
                Owner = telling.Owner == default ? null : telling.Owner,
            },
            ct
        );
        return [];
    }
}
