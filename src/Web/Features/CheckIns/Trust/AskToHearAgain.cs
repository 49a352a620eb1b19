using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>Puts on record that a child asks to hear again what is private: nothing is asked of the child before that.</summary>
internal sealed class AskToHearAgain(
    CaseworkDb db,
    KeepEntries keep,
    ChildTurns turns,
    History history,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="asked">The caller has found that the actor may see the child.</param>
    public async Task<Kept> Handle(Actor actor, ChildAsked asked, Guid formId, CancellationToken ct)
    {
        var child = asked.Child.Id;
        var zone = await local.Zone(ct);
        var act = new EntryAct(nameof(AskToHearAgain), asked.Case, formId, TrustPlaces.Private(asked.Case, child));
        return await keep.Keep(
            actor,
            act,
            new Decision.Allowed([]),
            stamp =>
            {
                Add(stamp.Practice, asked.Case, child, stamp.By, stamp.At, zone);
                return Task.CompletedTask;
            },
            ct
        );
    }

    /// <summary>
    /// By the child, on the child's own page, where the words stand: that is no talk, and the page goes on. Pressed again it
    /// counts once, until it was told anew.
    /// </summary>
    public async Task OnPage(ChildSpace space)
    {
        var ct = CancellationToken.None;
        using var turn = await turns.Of(space.Id, ct);
        var asked = await db
            .PrivacyAskedAgain.AsNoTracking()
            .Where(a => a.CaseId == space.CaseId && a.Child == space.Child && a.WrittenAt >= space.OpenedAt)
            .OrderByDescending(a => a.WrittenAt)
            .FirstOrDefaultAsync(ct);
        var told = await db
            .PrivacyTalks.AsNoTracking()
            .Where(t => t.CaseId == space.CaseId && t.Child == space.Child)
            .OrderByDescending(t => t.HeldOn)
            .ThenByDescending(t => t.WrittenAt)
            .FirstOrDefaultAsync(ct);
        if (asked is not null && (told is null || asked.IsAfter(told)))
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        Add(space.PracticeId, space.CaseId, space.Child, space.Child, now, await local.Zone(ct));
        await history.Save(new(nameof(AskToHearAgain), space.PracticeId, space.Child), ct);
    }

    private void Add(PracticeId practice, CaseId id, PersonId child, PersonId by, DateTime at, PracticeZone zone) =>
        db.PrivacyAskedAgain.Add(
            new()
            {
                PracticeId = practice,
                Id = Guid.CreateVersion7(at),
                CaseId = id,
                Child = child,
                AskedOn = zone.DayOf(at),
                WrittenBy = by,
                WrittenAt = at,
            }
        );
}
