using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using static Reknit.Domain.RequirementKind;

namespace Reknit.Domain.CheckIns.Trust;

/// <summary>To whom a child wants something passed on. A report is no choice on a child's screen.</summary>
public enum PassOnTo
{
    OwnTherapist,
    Parent,
    SomebodyElse,

    /// <summary>A report, a court or the file that others read: refused.</summary>
    Report,
}

/// <summary>How far a thing has come that a child named.</summary>
public enum PassOnStanding
{
    Named,
    TalkedThrough,
    TakenBack,
    PassedOn,
}

/// <summary>One thing that a child named, once at the end, to be passed on.</summary>
/// <param name="NamedOn">In the practice's zone, as all days here.</param>
/// <param name="Things">How many things it holds.</param>
/// <param name="People">Who is to hear it, each by name.</param>
/// <param name="TalkedThroughOn">The therapist and the child talked about it; null where not yet.</param>
/// <param name="WasAlone">Nobody of the family was there or could hear.</param>
/// <param name="TakenBackOn">Null while it stands.</param>
/// <param name="PassedOn">Null until it was said on.</param>
public sealed record PassOn(
    DateOnly NamedOn,
    int Things,
    PassOnTo To,
    IReadOnlyList<PersonId> People,
    DateOnly? TalkedThroughOn,
    bool WasAlone,
    DateOnly? TakenBackOn,
    DateOnly? PassedOn
)
{
    /// <summary>Until it was said on, and without a reason.</summary>
    public bool MayBeTakenBack => PassedOn is null && TakenBackOn is null;

    public PassOnStanding Standing =>
        PassedOn is not null ? PassOnStanding.PassedOn
        : TakenBackOn is not null ? PassOnStanding.TakenBack
        : TalkedThroughOn is not null ? PassOnStanding.TalkedThrough
        : PassOnStanding.Named;

    /// <summary>As one thing stands after its steps.</summary>
    /// <param name="inOrder">The earliest first.</param>
    public static PassOn Of(
        DateOnly namedOn,
        PassOnTo to,
        IReadOnlyList<PersonId> people,
        IEnumerable<PassOnStep> inOrder
    )
    {
        ArgumentNullException.ThrowIfNull(inOrder);
        return inOrder.Aggregate(
            new PassOn(namedOn, Things: 1, to, people, null, WasAlone: false, null, null),
            (thing, step) =>
                step.Kind switch
                {
                    PassOnStepKind.TalkedThrough => thing with { TalkedThroughOn = step.On, WasAlone = true },
                    PassOnStepKind.TakenBack => thing with { TakenBackOn = step.On },
                    _ => thing with { PassedOn = step.On },
                }
        );
    }

    /// <summary>Who hears it, by their part in the case: whoever writes for a court or pays keeps a file that others read.</summary>
    public static PassOnTo Reached(CasePart part) =>
        part switch
        {
            CasePart.Parent or CasePart.OtherCaregiver => PassOnTo.Parent,
            CasePart.ChildsTherapist => PassOnTo.OwnTherapist,
            CasePart.Counsel or CasePart.GuardianAdLitem or CasePart.Agency or CasePart.Payer => PassOnTo.Report,
            _ => PassOnTo.SomebodyElse,
        };
}

/// <summary>The therapist is about to say it on.</summary>
/// <param name="HasSafetyReason">It is written down why somebody's safety cannot wait a day.</param>
public sealed record PassOnFacts(PassOn PassOn, bool HasSafetyReason, DateOnly Today);

/// <summary>
/// Everything a child says is private unless they named it. What must be told for somebody's safety goes by the duty to
/// report and not by this.
/// </summary>
public static class PassOnRules
{
    private const string Standard = "Decision 15";

    public static readonly IReadOnlyList<Requirement<PassOnFacts>> Requirements =
    [
        Rule("PO.1", "It is one thing.", f => f.PassOn.Things == 1),
        Rule("PO.2", "It goes to one person, by name.", f => f.PassOn.People.Count == 1),
        Rule("PO.3", "It does not go into a report.", f => f.PassOn.To != PassOnTo.Report),
        Rule(
            "PO.4",
            "The therapist has talked it through alone with the child since they named it.",
            f =>
                f.PassOn.WasAlone
                && f.PassOn.TalkedThroughOn is { } talked
                && talked >= f.PassOn.NamedOn
                && talked <= f.Today
        ),
        Rule(
            "PO.5",
            "It is not the day on which the child named it, unless somebody's safety cannot wait.",
            f => f.Today > f.PassOn.NamedOn || (f.HasSafetyReason && f.Today == f.PassOn.NamedOn)
        ),
        Rule("PO.6", "The child has not taken it back.", f => f.PassOn.TakenBackOn is null) with
        {
            CuredBy = Curer.Child,
        },
        Rule("PO.7", "It was not passed on already.", f => f.PassOn.PassedOn is null),
    ];

    public static Decision Decide(PassOnFacts facts) => Decision.On(Requirements, facts);

    private static Requirement<PassOnFacts> Rule(string id, string words, Func<PassOnFacts, bool> isMet) =>
        new(id, Hard, words, Standard, isMet) { CuredBy = Curer.Therapist };
}
