using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;

namespace Reknit.Domain.Phases.ByHand;

/// <summary>What the practice knows of sessions on steps of one way.</summary>
/// <param name="Accounts">The earliest first, with what the child said about each on a page of their own.</param>
/// <param name="Since">The present step was begun, or gone down to, on this day.</param>
/// <param name="PushClearedOn">Two clinicians last cleared that somebody had pushed the child; null where never.</param>
public sealed record StepsKnown(IReadOnlyList<StepAccount> Accounts, DateOnly Since, DateOnly? PushClearedOn)
{
    /// <summary>What the child said of it on pages of their own, whichever session it was about.</summary>
    public IReadOnlyList<PushSaid> Pushes { get; init; } = [];

    /// <summary>Days and steps of signed sessions that rest on a step the child took on that day.</summary>
    public IReadOnlySet<(DateOnly On, Rung Step)> SignedOn { get; init; } = new HashSet<(DateOnly, Rung)>();

    /// <summary>Days of signed sessions of any kind that the child came to.</summary>
    public IReadOnlySet<DateOnly> ChildCameOn { get; init; } = new HashSet<DateOnly>();

    /// <summary>Days and steps of signed sessions of which a note is owed, the earliest first.</summary>
    public IReadOnlyList<(DateOnly On, Rung Step)> NotesOwed =>
        [.. Accounts.Where(a => a.IsUnwritten).Select(a => (a.HeldOn, a.Step))];

    /// <summary>Those of these signed sessions of which nobody has written a note.</summary>
    public IEnumerable<(DateOnly On, Rung Step)> WithoutNote(IEnumerable<(DateOnly On, Rung Step)> sessions) =>
        sessions.Where(s => !Accounts.Any(a => a.HeldOn == s.On && a.Step == s.Step));

    /// <summary>
    /// With the signed sessions of the way. One that nobody wrote a note of was held all the same: it is an account in which
    /// nothing is known but what the child said of it.
    /// </summary>
    /// <param name="on">Days and steps of sessions that rest on a step the child took.</param>
    /// <param name="childCameOn">Days of sessions of any kind.</param>
    /// <param name="band">How the child is asked now.</param>
    public StepsKnown WithSigned(
        IReadOnlySet<(DateOnly On, Rung Step)> on,
        IReadOnlySet<DateOnly> childCameOn,
        CheckInsKnown said,
        AgeBand band
    )
    {
        ArgumentNullException.ThrowIfNull(on);
        var owed = WithoutNote(on).OrderBy(s => s.Step).Select(s => StepAccount.Unwritten(s.Step, s.On, band));
        return this with
        {
            Accounts = SessionHeard.In([.. Accounts.Concat(owed).OrderBy(a => a.HeldOn)], said),
            SignedOn = on,
            ChildCameOn = childCameOn,
        };
    }

    /// <summary>
    /// A signed session stands behind what was written down. Without one nothing good of it counts; what asks for more
    /// counts all the same.
    /// </summary>
    public bool IsSigned(StepAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Rungs.NeedOf(account.Step) == AssentNeed.None
            ? ChildCameOn.Contains(account.HeldOn)
            : SignedOn.Contains((account.HeldOn, account.Step));
    }

    /// <summary>
    /// The child last said that somebody pushed them, and nobody cleared it on a later day. What the child said on their
    /// own page ends only by the child's own page, or by two: one clinician's typed no does not undo it. Of one day, a
    /// yes stands.
    /// </summary>
    public bool SomebodyPushed => UnansweredPush is not null;

    /// <summary>What was said then; null where nobody pushed, or it is answered.</summary>
    public PushSaid? UnansweredPush
    {
        get
        {
            var typed = Accounts
                .Where(a => a.SomebodyPushed is not null)
                .TakeLast(1)
                .Where(a => a.SomebodyPushed == true)
                .Select(a => new PushSaid(a.HeldOn, Yes: true));
            return Unanswered(typed.Concat(Pushes));
        }
    }

    /// <summary>
    /// The same of the child's own pages alone: what somebody typed later neither takes its place nor hides it. Null where
    /// the child said none, or it is answered.
    /// </summary>
    public PushSaid? ChildsPush => Unanswered(Pushes);

    private PushSaid? Unanswered(IEnumerable<PushSaid> said) =>
        said.OrderBy(p => p.On).ThenBy(p => p.Yes).LastOrDefault() is { Yes: true } last && !(PushClearedOn > last.On)
            ? last
            : null;
}

/// <summary>What is said at the door on the day of a step; what nobody has said asks for more.</summary>
public sealed record AtTheDoor(int? ItemsNotScreened, bool? ForceWasUsed, SessionPlanFacts? Plan)
{
    public static AtTheDoor NothingSaid { get; } = new(null, null, null);

    /// <summary>Where the child was asked about; a step elsewhere is another one, and the child is asked.</summary>
    public bool IsAtThatPlace { get; init; }
}

/// <summary>Fills the facts of a step from what the practice knows; decides nothing.</summary>
public static class StepKnowledge
{
    /// <summary>The step today, with what must hold of it.</summary>
    public static PathwayMove.TakeStep Take(
        WayKnowledge known,
        PathwayState state,
        Rung step,
        AtTheDoor door,
        IReadOnlyList<Override> overrides
    )
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(door);
        var assent = GateKnowledge.Assent(known, state, step);
        return new(
            new()
            {
                Assent = assent,
                Plan = door.Plan,
                ItemsNotScreened = door.ItemsNotScreened ?? 1,
                SomebodyPushed = known.Steps.SomebodyPushed,
                ForceWasUsed = door.ForceWasUsed ?? true,
                RiskIsOpen = known.Suicide.IsOpen,
                DisclosuresWithoutDecision = known.DisclosuresWithoutDecision,
                DrewBackSince =
                    assent.Assent is { WithdrawnOn: not null }
                    || known.Steps.Accounts.Any(a =>
                        (a.FrozeOrFawned || a.AsksToGoDown) && a.HeldOn >= assent.Assent?.AskedOn
                    )
                    // Also where nobody has written the session down yet.
                    || known.CheckIns.WantedLessOn.Any(on => on >= assent.Assent?.AskedOn),
                ChildsPageIsOpen = known.ChildsPageIsOpen,
                IsAtThatPlace = door.IsAtThatPlace,
                Settings = known.Settings,
            },
            step > state.Reached && step > Rung.SideBySide ? Up(known, state) : null,
            GateKnowledge.Locks(known),
            overrides
        );
    }

    /// <summary>What may ask for a step down, after the last session.</summary>
    public static StepDownFacts Down(WayKnowledge known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Down(known.Steps, known.Care, known.Settings);
    }

    /// <param name="care">What adults told of the child's days.</param>
    public static StepDownFacts Down(StepsKnown steps, IEnumerable<CaregiverFact> care, PathwaySettings settings)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var accounts = steps.Accounts;
        var last = accounts.Count == 0 ? null : accounts[^1];
        return new()
        {
            Sessions = [.. accounts.Where(a => Rungs.IsSameRoom(a.Step)).Select(a => a.Session)],
            ChildAsks = last?.AsksToGoDown == true,
            FrozeOrFawned = last?.FrozeOrFawned == true,
            ObserversOfNewTrouble = last is null
                ? 0
                : Math.Max(last.ObserversOfNewTrouble, Observers(care, last.HeldOn)),
            Settings = settings,
        };
    }

    /// <summary>Who each told of new trouble that they saw themselves since a session.</summary>
    private static int Observers(IEnumerable<CaregiverFact> care, DateOnly since) =>
        care.GroupBy(f => f.Child)
            .Select(ofChild => CaregiverFact.ObserversOfNewTrouble(ofChild, ofChild.Key, since))
            .FirstOrDefault();

    private static StepUpFacts Up(WayKnowledge known, PathwayState state)
    {
        var band = GateKnowledge.Band(known);
        // Usual is what the child said on days before there was any contact.
        var usual = UsualNextDay(known, band);
        var here = known.Steps.Accounts.Where(a => a.Step == state.Reached && a.HeldOn >= known.Steps.Since).ToList();
        var counted = here.Where(a =>
                known.Steps.IsSigned(a) || !StepUpRules.IsSteady(a.Session, usual, known.Settings)
            )
            .ToList();
        return new()
        {
            OnThisStep = [.. counted.Select(a => a.Session)],
            UsualNextDay = usual,
            Band = band,
            // Said in a signed session, and not unsaid in a later one.
            ChildIsReadyForMore =
                counted.Count > 0
                && known.Steps.IsSigned(counted[^1])
                && counted[^1].ReadyForMore
                && here[^1].ReadyForMore,
            OwnTherapistIsHeard = known.OwnTherapist.IsHeard,
            Settings = known.Settings,
        };
    }

    /// <summary>
    /// The last signed sessions in one room that were each so that a step up could follow, counted back to the first that
    /// was not, signed or not.
    /// </summary>
    public static int SteadySessions(WayKnowledge known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var usual = UsualNextDay(known, GateKnowledge.Band(known));
        return known
            .Steps.Accounts.Where(a => Rungs.IsSameRoom(a.Step))
            .Reverse()
            .TakeWhile(a => StepUpRules.IsSteady(a.Session, usual, known.Settings))
            .Count(known.Steps.IsSigned);
    }

    private static IReadOnlyList<int> UsualNextDay(WayKnowledge known, AgeBand band) =>
        [
            .. known
                .Steps.Accounts.Where(a =>
                    Rungs.NeedOf(a.Step) == AssentNeed.None && a.Band == band && known.Steps.IsSigned(a)
                )
                .Select(a => a.NextDay)
                .OfType<int>(),
        ];
}
