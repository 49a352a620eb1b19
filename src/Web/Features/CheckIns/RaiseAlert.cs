using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Safety;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>
/// The child said that something is wrong. Danger is on record as told to the therapist at that minute, with which every
/// step stops until somebody decided on a report; so is that something agreed was not kept, which stops nothing by
/// itself. Nothing of it reaches anybody outside.
/// </summary>
internal sealed class RaiseAlert(
    CaseworkDb db,
    ChildSpaces spaces,
    ChildTurns turns,
    CallForHelp help,
    KeepBroken broken,
    Vault vault,
    History history,
    TimeProvider clock
)
{
    private static readonly Dictionary<Danger, string> Words = new()
    {
        [Danger.HurtByAnother] =
            "On the check-in page the child pressed “Someone is hurting me”. Nothing else was asked there.",
        [Danger.MightGetHurt] =
            "On the check-in page the child pressed “I am in danger”. Nothing else was asked there.",
        [Danger.HurtingSelf] =
            "On the check-in page the child pressed “I want to hurt myself”. Nothing else was asked there.",
        [Danger.SomebodyElse] =
            "On the check-in page the child pressed “Someone else might get hurt”. Nothing else was asked there.",
    };

    private const string AtHome = " It was on a device of the child's own, and nobody of the practice was with them.";

    /// <summary>Which danger stands on record in these words; of words that nobody knows any more, the gravest.</summary>
    public static Danger DangerIn(string words) =>
        Words
            .Where(w => words.StartsWith(w.Value, StringComparison.Ordinal))
            .Select(w => w.Key)
            .FirstOrDefault(Danger.HurtByAnother);

    /// <summary>
    /// Each danger once for a page, however often it is pressed. The disclosure is saved by itself, and touches no row
    /// that others change: nothing can lose it. A page that ended is heard too; its draft is over.
    /// </summary>
    public async Task Handle(ChildSpaceId id, KeptAnswer answer)
    {
        var ct = CancellationToken.None;
        using var turn = await turns.Of(id, ct);
        var space = await db.ChildSpaces.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        var said = await spaces.SoFar(space, ct);
        if (answer.Read()?.Danger is not { } danger)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var isAtHome = await db.OwnDeviceLinks.AnyAsync(l => l.SpaceId == id, ct);
        var isGrave = AlertLines.Of(danger).TalkBy == TalkBy.BeforeTheChildLeaves;
        var words = isGrave ? Words[danger] + (isAtHome ? AtHome : "") : "";
        if (isGrave && !await IsOnRecord(space, words, ct))
        {
            await Disclose(space, words, now, ct);
            await history.Save(new(nameof(RaiseAlert), space.PracticeId, space.Child), ct);
        }

        if (danger == Danger.BoundaryBroken)
        {
            await broken.Handle(space);
        }

        // Whoever presses again is heard again: the press before may have died on its way. At home nobody can come, and
        // nobody is sent to a room in which no child is.
        if (!isAtHome)
        {
            await help.Call(id);
        }

        if (space.IsOpen(now.UtcDateTime) && !said.Answers.ContainsKey(answer.Slot))
        {
            var at = isGrave ? said.AlertAt ?? now.UtcDateTime : said.AlertAt;
            await spaces.Keep(space, said.With(answer) with { AlertAt = at }, ct);
        }
    }

    /// <summary>Of this page, also where it has ended and its draft is over.</summary>
    private async Task<bool> IsOnRecord(ChildSpace space, string words, CancellationToken ct)
    {
        var told = await db
            .HarmDisclosures.AsNoTracking()
            .Where(d => d.CaseId == space.CaseId && d.RecordedBy == space.Child && d.StruckAt == null)
            .Where(d => d.HeardAt >= space.OpenedAt)
            .Select(d => new { d.Id, d.Words })
            .ToListAsync(ct);
        foreach (var one in told)
        {
            var place = new Place(space.PracticeId, SafetyPlaces.Told, one.Id, "Words");
            if (await vault.Open(one.Words, place, Reader.Program, ct) == words)
            {
                return true;
            }
        }

        return false;
    }

    private async Task Disclose(ChildSpace space, string words, DateTimeOffset now, CancellationToken ct)
    {
        var row = Guid.CreateVersion7(now);
        var place = new Place(space.PracticeId, SafetyPlaces.Told, row, "Words");
        db.HarmDisclosures.Add(
            new()
            {
                PracticeId = space.PracticeId,
                Id = row,
                CaseId = space.CaseId,
                ToldBy = space.Child,
                About = null,
                HeardAt = now.UtcDateTime,
                HeardBy = space.OpenedBy,
                Words = await vault.Seal(words, place, space.CaseId.Strand, ct),
                RecordedBy = space.Child,
                RecordedAt = now.UtcDateTime,
                Version = 1,
            }
        );
    }
}
