using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Words;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>The ground under a hold as it was written down last.</summary>
internal sealed record GroundView(HoldGround Row, HoldSaid Said, string By);

/// <summary>What is known before somebody is told that the work with one child rests.</summary>
/// <param name="Ground">Null while nobody has written it down.</param>
/// <param name="SilenceStands">For any child of the case.</param>
internal sealed record Rest(
    WayOnFile Way,
    GroundView? Ground,
    bool SilenceStands,
    IReadOnlyList<RestListener> Listeners,
    WithheldOfCase Withheld,
    DateOnly Today
)
{
    /// <summary>Whom the child chose at the follow-up of a screen; null where they chose nobody there.</summary>
    public PersonId? Chosen { get; init; }

    /// <summary>The ground names somebody else: that they were told is not that the right one was.</summary>
    public bool NamesAnother =>
        Hold is not null && Ground?.Said is { } said && HoldGroundRules.NamesAnother(said, Chosen);

    /// <summary>As the family's list has them.</summary>
    public string? NameOfChosen => Listeners.FirstOrDefault(l => l.Who.Id == Chosen)?.Who.Name;

    /// <summary>The hold that was placed last; null where none is open.</summary>
    public Hold? Hold => Way.State.Holds.MaxBy(h => h.PlacedOn);

    /// <summary>Whether letting these words go now, or making them ready, is right.</summary>
    public TellOfHoldFacts Facts(RestListener? to, TellingWay way, string words, DateOnly? from = null)
    {
        var (said, ofScreen) = (Ground?.Said, HoldWords.TellOfScreen(words));
        var isSafeAdult = to is not null && said?.SafeAdult == to.Who.Id && !NamesAnother;
        return new()
        {
            // Nights differ: on the day on which the words leave it is asked anew.
            KnowsWhereChildSleeps = Hold is null || Ground?.Row.WrittenOn >= (from is null ? Hold.PlacedOn : Today),
            SafeAdultIsNamed = Hold is null || (said is not null && HoldGroundRules.NamesAdult(said)),
            ChildChoseAnother = NamesAnother,
            SilenceIsAsked = Hold is null || said?.Silence is not null,
            SilenceStands = SilenceStands,
            OnePersonOneWording = to is not null && !string.IsNullOrWhiteSpace(words),
            WordsTellTooMuch =
                HoldWords.TellsTooMuch(words, isSafeAdult && Hold?.Trigger == HoldTrigger.ChildAtRiskOfSuicide).Count
                > 0,
            IsAboutChildsScreen = ofScreen,
            ToldIsSafeAdult = isSafeAdult,
            MayBeTold = to?.Says(words) is not null,
            TellsWhereabouts = Withheld.IsToldBy(words),
            TakesSide = WordingRules.Forbidden(words).Any(),
            HasNoDoor = way == TellingWay.Portal && to is { HasDoor: false },
            DayHasCome = from is null || from <= Today,
        };
    }
}

/// <summary>Finds what is known of a rest, for a reader who may see the way.</summary>
internal sealed class RestOnFile(
    CaseworkDb db,
    WaysOnFile ways,
    RestListeners listeners,
    FindKnowledge knowledge,
    FindWithheld withheld,
    FindScreens screens,
    Vault vault
)
{
    /// <summary>Null where there is no such way that the reader may see.</summary>
    public async Task<Rest?> Find(Actor actor, WayId id, CancellationToken ct)
    {
        if (await ways.Find(actor, id, ct) is not { } way)
        {
            return null;
        }

        var grounds = await db
            .HoldGrounds.AsNoTracking()
            .Where(g => g.CaseId == way.Row.CaseId)
            .Select(g => new { Row = g, By = db.People.First(p => p.Id == g.WrittenBy).Name })
            .ToListAsync(ct);
        var views = new List<GroundView>();
        foreach (var ground in grounds)
        {
            var place = RestPlaces.Ground(actor.Practice, ground.Row.Id);
            var said = WayJson.Read<HoldSaid>(await vault.OpenBytes(ground.Row.Said, place, actor.Reader, ct));
            views.Add(new(ground.Row, said, ground.By));
        }

        return new(
            way,
            views.Where(v => v.Row.WayId == id && v.Row.ReplacedAt is null).MaxBy(v => v.Row.WrittenAt),
            views.GroupBy(v => v.Row.WayId).Any(IsSilent),
            await listeners.Of(actor, way.Row.CaseId, way.Row.Child, ct),
            await withheld.Of(actor.Practice, way.Row.CaseId, ct),
            await knowledge.Today(ct)
        )
        {
            Chosen = ScreenFact.SafeAdultOf(
                (await screens.OfCase(actor.Practice, way.Row.CaseId, ct)).Of(way.Row.Child)
            ),
        };
    }

    /// <summary>A silence ends only by being lifted: a later word that says nothing of it does not end it.</summary>
    private static bool IsSilent(IEnumerable<GroundView> ofWay) =>
        ofWay
            .Where(v => v.Said.Silence is AgencySilence.Stands or AgencySilence.Lifted)
            .MaxBy(v => (v.Row.WrittenAt, v.Row.ReplacedAt ?? DateTime.MaxValue))
            is { Said.Silence: AgencySilence.Stands };
}
