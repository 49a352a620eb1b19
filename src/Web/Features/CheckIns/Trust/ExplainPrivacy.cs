using Reknit.Domain;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>Puts on record that a child was told what is private and what is not, and whether the child said it back.</summary>
internal sealed class ExplainPrivacy(CaseworkDb db, Vault vault, KeepEntries keep)
{
    /// <param name="asked">The caller has found that the actor may see the child.</param>
    public Task<Kept> Handle(Actor actor, ChildAsked asked, Guid formId, ConfidentialityTalk talk, CancellationToken ct)
    {
        var child = asked.Child.Id;
        var act = new EntryAct(nameof(ExplainPrivacy), asked.Case, formId, TrustPlaces.Private(asked.Case, child));
        return keep.Keep(
            actor,
            act,
            new Decision.Allowed([]),
            async stamp =>
                db.PrivacyTalks.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = asked.Case,
                        Child = child,
                        HeldOn = talk.On,
                        Said = await vault.Seal(
                            CheckInJson.Of(talk),
                            TrustPlaces.Told(stamp.Practice, stamp.Id),
                            child.Strand,
                            ct
                        ),
                        WrittenBy = stamp.By,
                        WrittenAt = stamp.At,
                    }
                ),
            ct
        );
    }
}
