using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Way;

namespace Reknit.Domain.Phases.Holds;

/// <summary>From where something on record calls for a hold.</summary>
public enum HoldCallFrom
{
    /// <summary>A child said it on a page of their own.</summary>
    ChildsWord,

    /// <summary>A clinician was told of it and put it on record.</summary>
    Disclosure,

    /// <summary>A screen shows it. Whose screen it is, and what was answered, stays with the screen.</summary>
    Screen,

    /// <summary>A clinician wrote it down for the gate of one child and one adult.</summary>
    WrittenDown,
}

/// <summary>One thing on record that calls for a hold, by which clinicians answer it; what it says stays where it is kept.</summary>
/// <param name="Id">Of what is on record: the disclosure, the screen, or the check-in of a push.</param>
/// <param name="Child">Who said it, or whose screen it is, where a hold for it stops one child; null where nobody is named.</param>
/// <param name="On">In the practice's zone.</param>
public sealed record HoldCall(Guid Id, HoldCallFrom From, HoldTrigger Trigger, PersonId? Child, DateOnly On)
{
    /// <summary>Of a child's own word; null else.</summary>
    public Danger? Danger { get; init; }

    /// <summary>UTC, of what a clinician put on record; null of a child's own word.</summary>
    public DateTime? RecordedAt { get; init; }

    /// <summary>Null where what the child said calls for none.</summary>
    public static HoldCall? Of(DangerSaid said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return HoldTriggers.All.FirstOrDefault(t => t.Id == AlertLines.Of(said.Danger).ProposedHold) is { } line
            ? new(said.Id, HoldCallFrom.ChildsWord, line.Trigger, said.Child, said.On) { Danger = said.Danger }
            : null;
    }

    /// <summary>What a clinician was told of abuse or neglect, by whomever; it concerns each child of the case.</summary>
    public static HoldCall OfDisclosure(Guid id, DateOnly heardOn, DateTime? recordedAt = null) =>
        new(id, HoldCallFrom.Disclosure, HoldTrigger.AbuseDisclosed, null, heardOn) { RecordedAt = recordedAt };

    /// <summary>An investigation is said to be pending; it concerns each child of the case.</summary>
    public static HoldCall Of(InvestigationSaid said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return new(said.Id, HoldCallFrom.WrittenDown, HoldTrigger.NewInvestigation, null, said.On)
        {
            RecordedAt = said.At,
        };
    }

    /// <summary>Of an adult's screen it is not said whose it is.</summary>
    public static HoldCall Of(ScreenCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.IsSevereViolence
            ? new(call.Id.Value, HoldCallFrom.Screen, HoldTrigger.ViolenceScreenSevere, null, call.On)
            : new(call.Id.Value, HoldCallFrom.Screen, HoldTrigger.ChildAtRiskOfSuicide, call.Person, call.On);
    }

    /// <summary>A measure with which a child became reliably worse.</summary>
    public static HoldCall OfMeasure(ScreenFact screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        return new(screen.Id.Value, HoldCallFrom.Screen, HoldTrigger.ChildGotWorse, screen.Person, screen.On);
    }

    /// <summary>Whether a hold for it stops the steps of a way.</summary>
    public bool Reaches(PathwayState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return HoldTriggers.Of(Trigger).Reach == HoldReach.Family || Child == state.Child;
    }
}
