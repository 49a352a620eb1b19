using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Web.Features.Safety;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>
/// The child said that something is wrong. Danger is on record as told to the therapist at that minute, with which every
/// step stops until somebody decided on a report; nothing of it reaches anybody outside.
/// </summary>
internal sealed class RaiseAlert(CaseworkDb db, ChildSpaces spaces, Vault vault, History history, TimeProvider clock)
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

    /// <summary>Each danger once for a page, however often it is pressed.</summary>
    public async Task Handle(ChildSpaceId id, KeptAnswer answer, CancellationToken ct)
    {
        var space = await db.ChildSpaces.AsTracking().SingleAsync(s => s.Id == id, ct);
        var said = await spaces.SoFar(space, ct);
        if (answer.Read()?.Danger is not { } danger || said.Answers.GetValueOrDefault(answer.Question) == answer)
        {
            return;
        }

        var now = clock.GetUtcNow();
        if (AlertLines.Of(danger).TalkBy == TalkBy.BeforeTheChildLeaves)
        {
            await Disclose(space, Words[danger], now, ct);
            space.HelpAskedAt = now.UtcDateTime;
            if (await history.Save(new(nameof(RaiseAlert), space.PracticeId, space.Child), ct) is not Saved.Done)
            {
                return;
            }

            said = said with { AlertAt = said.AlertAt ?? now.UtcDateTime };
        }

        await spaces.Keep(space, said.With(answer), ct);
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
