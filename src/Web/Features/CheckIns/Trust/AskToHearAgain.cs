using Reknit.Domain;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>Puts on record that a child asks to hear again what is private: nothing is asked of the child before that.</summary>
internal sealed class AskToHearAgain(CaseworkDb db, KeepEntries keep, LocalTime local)
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
                db.PrivacyAskedAgain.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = asked.Case,
                        Child = child,
                        AskedOn = zone.DayOf(stamp.At),
                        WrittenBy = stamp.By,
                        WrittenAt = stamp.At,
                    }
                );
                return Task.CompletedTask;
            },
            ct
        );
    }
}
