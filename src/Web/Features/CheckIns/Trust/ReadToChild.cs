using Reknit.Domain;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>Puts on record what a child said to what was kept as their words; the first words stay as they are.</summary>
internal sealed class ReadToChild(CaseworkDb db, Vault vault, KeepEntries keep, LocalTime local)
{
    /// <param name="Answers">Of this check-in; the caller has found that the actor may see it.</param>
    public sealed record Input(ChildAsked Asked, Guid CheckIn, Guid FormId, IReadOnlyList<AnswerRead> Answers);

    public async Task<Kept> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var (id, child) = (input.Asked.Case, input.Asked.Child.Id);
        var zone = await local.Zone(ct);
        var act = new EntryAct(nameof(ReadToChild), id, input.FormId, CheckInPlaces.Voice(id, child));
        return await keep.Keep(
            actor,
            act,
            new Decision.Allowed([]),
            async stamp =>
                db.ReadBacks.Add(
                    new()
                    {
                        PracticeId = stamp.Practice,
                        Id = stamp.Id,
                        CaseId = id,
                        Child = child,
                        CheckInId = input.CheckIn,
                        ReadOn = zone.DayOf(stamp.At),
                        Said = await vault.Seal(
                            CheckInJson.Of(input.Answers),
                            TrustPlaces.ReadBack(stamp.Practice, stamp.Id),
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
