using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>
/// Takes a thing that a child named one step on: talked through, taken back, or said on. The program tells nobody; the
/// therapist says it, and here it stands that they did.
/// </summary>
internal sealed class TakePassOnStep(
    CaseworkDb db,
    PassOnsOnFile passOns,
    Vault vault,
    KeepEntries keep,
    LocalTime local,
    TimeProvider clock
)
{
    /// <summary>As history names them.</summary>
    public static readonly IReadOnlyDictionary<PassOnStepKind, string> Acts = new Dictionary<PassOnStepKind, string>
    {
        [PassOnStepKind.TalkedThrough] = "TalkThroughPassOn",
        [PassOnStepKind.TakenBack] = "TakeBackPassOn",
        [PassOnStepKind.PassedOn] = "SayPassOn",
    };

    /// <param name="CheckIn">In which the child named it.</param>
    public sealed record Input(ChildAsked Asked, Guid CheckIn, Guid FormId, PassOnStepKind Kind, SaidOn? Said = null);

    public async Task<Kept> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var all = await passOns.Of(actor, input.Asked, ct);
        if (all.FirstOrDefault(p => p.CheckIn.Id == input.CheckIn) is not { } thing)
        {
            return new Kept.NotFound();
        }

        if (!await db.WasPosted(input.FormId, actor, ct) && !thing.PassOn.MayBeTakenBack)
        {
            return new Kept.Conflict();
        }

        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var hasReason = !string.IsNullOrWhiteSpace(input.Said?.SafetyReason);
        var decision =
            input.Kind == PassOnStepKind.PassedOn
                ? PassOnRules.Decide(new(thing.PassOn, hasReason, today))
                : new Decision.Allowed([]);
        var act = new EntryAct(
            Acts[input.Kind],
            input.Asked.Case,
            input.FormId,
            TrustPlaces.PassOn(input.Asked.Case, input.Asked.Child.Id)
        );
        try
        {
            return await keep.Keep(actor, act, decision, stamp => Add(stamp, input, thing, today, ct), ct);
        }
        catch (DbUpdateException)
        {
            // Two at the same moment: the second finds the number taken.
            db.ChangeTracker.Clear();
            return new Kept.Conflict();
        }
    }

    private async Task Add(Stamp stamp, Input input, PassOnOnFile thing, DateOnly today, CancellationToken ct)
    {
        var child = input.Asked.Child.Id;
        var place = TrustPlaces.SaidOn(stamp.Practice, stamp.Id);
        db.PassOnSteps.Add(
            new()
            {
                PracticeId = stamp.Practice,
                Id = stamp.Id,
                CaseId = input.Asked.Case,
                Child = child,
                CheckInId = input.CheckIn,
                Number = thing.Steps.Count + 1,
                Kind = input.Kind,
                On = today,
                Said = input.Said is { } said ? await vault.Seal(CheckInJson.Of(said), place, child.Strand, ct) : null,
                WrittenBy = stamp.By,
                WrittenAt = stamp.At,
            }
        );
    }
}
