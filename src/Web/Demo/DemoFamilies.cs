using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Suitability;

namespace Reknit.Web.Demo;

/// <summary>What one way of a fictional family shows.</summary>
internal enum DemoTurn
{
    None,
    Hold,
    StepDown,
    ChildSaysNo,
    ProtectedByOrder,
    AsksSecondClinician,
    EndsWithoutContact,
    GivenBack,
    Rests,

    /// <summary>What the child told calls for a hold, and nobody has answered it yet.</summary>
    Tells,

    /// <summary>Repaired, and the whole case is closed.</summary>
    EndsRepaired,
}

/// <summary>One child with one adult: taken over in treatment at a phase, and then one turn.</summary>
/// <param name="Phase">Null where the way begins here.</param>
internal sealed record DemoWay(
    string Child,
    string Adult,
    Phase? Phase,
    Rung Reached = Rung.TalkAboutThem,
    DemoTurn Turn = DemoTurn.None
);

/// <summary>What of a family lapses, and is to be cured.</summary>
internal enum DemoLapse
{
    None,
    ConditionSoon,
    ConsentTakenBack,
}

/// <summary>A fictional family without a court: two parents, their children, and how far each has come.</summary>
/// <param name="OwnTherapist">Of the children.</param>
internal sealed record DemoFamily(string Caption, string[] Parents, string OwnTherapist, params DemoWay[] Ways)
{
    /// <summary>Since the own therapist was consulted.</summary>
    public int HeardDaysAgo { get; init; }

    public DemoLapse Lapse { get; init; }

    public CaseBasis Basis { get; init; } = CaseBasis.Voluntary;

    /// <summary>Whoever begins here has not agreed to anything yet.</summary>
    public bool IsInOrder => Ways.Any(w => w.Phase is not null);

    /// <summary>What the gates behind it ask was done here since; else they are shown as passed before Reknit.</summary>
    public bool ShowsGates { get; init; }
}

/// <summary>Families that together show every phase, and what can happen on the way. All names are made up.</summary>
internal static class DemoFamilies
{
    /// <summary>What the statement of every family that was taken over says.</summary>
    public const string Statement =
        "Before Reknit: eleven single sessions of the child, nine of each parent. Agreed with both parents in writing: "
        + "nobody uses force, the child can stop at any time, and a letter was read and approved.";

    public static readonly IReadOnlyList<DemoFamily> All =
    [
        new(
            "Brandvold family",
            ["Sigrid Brandvold", "Anders Brandvold"],
            "Ottilie Brenner",
            new DemoWay("Nils Brandvold", "Anders Brandvold", Phase.JointSessions, Rung.SideBySide),
            new DemoWay("Freya Brandvold", "Anders Brandvold", Phase.Preparation)
        )
        {
            HeardDaysAgo = 20,
            Basis = CaseBasis.AgencyPlan,
            ShowsGates = true,
        },
        new(
            "Castillo family",
            ["Renata Castillo", "Hugo Castillo"],
            "Marisol Vega",
            new DemoWay("Mateo Castillo", "Hugo Castillo", Phase.SuitabilityAndPlan, Turn: DemoTurn.Hold)
        )
        {
            ShowsGates = true,
        },
        new(
            "Achterberg family",
            ["Wim Achterberg", "Joost Achterberg"],
            "Femke de Wit",
            new DemoWay(
                "Lotte Achterberg",
                "Joost Achterberg",
                Phase.IndirectContact,
                Rung.OneWayMessage,
                DemoTurn.ChildSaysNo
            )
        )
        {
            ShowsGates = true,
        },
        new(
            "Lindqvist family",
            ["Maja Lindqvist", "Per Lindqvist"],
            "Oskar Nyberg",
            new DemoWay("Elsa Lindqvist", "Per Lindqvist", Phase.JointSessions, Rung.PlayTogether, DemoTurn.StepDown)
        )
        {
            ShowsGates = true,
        },
        new(
            "Mbeki family",
            ["Thandi Mbeki", "Sipho Mbeki"],
            "Naledi Khumalo",
            new DemoWay("Lwazi Mbeki", "Sipho Mbeki", Phase.SupportedContact, Rung.AccompaniedOuting)
        )
        {
            Lapse = DemoLapse.ConsentTakenBack,
            ShowsGates = true,
        },
        new(
            "Novak family",
            ["Petra Novak", "Tomas Novak"],
            "Eva Horáková",
            new DemoWay("Jana Novak", "Tomas Novak", Phase.Consolidation, Rung.AtTheParentsHome)
        )
        {
            Lapse = DemoLapse.ConditionSoon,
            ShowsGates = true,
        },
        new(
            "Sato family",
            ["Emi Sato", "Kenji Sato"],
            "Ren Fujimoto",
            new DemoWay("Hana Sato", "Kenji Sato", Phase.SuitabilityAndPlan, Turn: DemoTurn.EndsWithoutContact)
        )
        {
            ShowsGates = true,
        },
        new(
            "Whitcombe family",
            ["Alice Whitcombe", "Robert Whitcombe"],
            "Clara Hobbs",
            new DemoWay("Poppy Whitcombe", "Robert Whitcombe", Phase.Preparation, Turn: DemoTurn.ProtectedByOrder)
        )
        {
            ShowsGates = true,
        },
        new(
            "Okonjo family",
            ["Ada Okonjo", "Chidi Okonjo"],
            "Ngozi Eze",
            new DemoWay("Ife Okonjo", "Chidi Okonjo", null, Turn: DemoTurn.AsksSecondClinician)
        ),
        new(
            "Delacroix family",
            ["Margaux Delacroix", "Yves Delacroix"],
            "Luc Moreau",
            new DemoWay(
                "Théo Delacroix",
                "Yves Delacroix",
                Phase.IndirectContact,
                Rung.PhotoOrVoice,
                DemoTurn.GivenBack
            ),
            new DemoWay("Inès Delacroix", "Yves Delacroix", Phase.Preparation, Turn: DemoTurn.Rests)
        )
        {
            ShowsGates = true,
        },
        new(
            "Yamada family",
            ["Keiko Yamada", "Daichi Yamada"],
            "Aiko Mori",
            new DemoWay("Sora Yamada", "Daichi Yamada", Phase.Preparation, Turn: DemoTurn.Tells)
        ),
        new(
            "Ferreira family",
            ["Beatriz Ferreira", "Rui Ferreira"],
            "Inês Prado",
            new DemoWay(
                "Clara Ferreira",
                "Rui Ferreira",
                Phase.Consolidation,
                Rung.AtTheParentsHome,
                DemoTurn.EndsRepaired
            )
        )
        {
            ShowsGates = true,
        },
    ];

    /// <summary>Families with a court's order or a mediated agreement, whose work begins.</summary>
    public static readonly IReadOnlyList<(string Caption, DemoWay Way)> OfOrders =
    [
        ("Marlowe v. Marlowe", new("Iris Marlowe", "Daniel Marlowe", Phase.IntakeAndSafety)),
        ("Ekdal v. Ekdal", new("Linnea Ekdal", "Erik Ekdal", Phase.Preparation)),
        ("Haddad family", new("Yusuf Haddad يوسف حداد", "Omar Haddad عمر حداد", null)),
    ];

    /// <summary>A careful no: the child is protected, and nobody is blamed.</summary>
    public static readonly SuitabilityPaper NotSuitable = new(
        [.. Contraindications.All.Select(c => Answer(c.Contraindication))],
        [
            Held("The child is afraid of being shouted at again.", HypothesisSource.Child),
            Held("Handing over was always a quarrel.", HypothesisSource.ClosestParent),
            Held("A long absence came between them.", HypothesisSource.RebuildingParent),
        ],
        SuitabilityOutcome.NotSuitableChildProtected,
        Aim: null,
        "The child says no, clearly and over months, and sleeps again since nobody asks. The own therapist advises to stop here.",
        SomebodyCanBeAccountable: false,
        ChildIsAsked: true
    );

    /// <summary>What is signed of a family that goes on: several explanations beside each other, and nothing that stops it.</summary>
    public static readonly SuitabilityPaper Suitable = new(
        [
            .. Contraindications.All.Select(c => new FindingLine(
                c.Contraindication,
                Finding.Absent,
                "Asked in each talk."
            )),
        ],
        [
            Held("A long absence came between them.", HypothesisSource.RebuildingParent),
            Held("Handing over was always a quarrel.", HypothesisSource.ClosestParent),
            Held("The child does not know what to expect.", HypothesisSource.Child),
        ],
        SuitabilityOutcome.Suitable,
        Aim: null,
        "The child is curious and careful, both parents come, and nothing is known that speaks against it.",
        SomebodyCanBeAccountable: true,
        ChildIsAsked: true
    );

    private static FindingLine Answer(Contraindication about) =>
        about is Contraindication.ChildsSteadyRefusal or Contraindication.NoAccountability
            ? new(about, Finding.PresentOpen, "Said in each of the talks, and written down there.")
            : new(about, Finding.Absent, "");

    private static HypothesisLine Held(string words, HypothesisSource source) =>
        new(words, [source], "What they told, alone.", "Nothing that speaks against it is known.");
}
