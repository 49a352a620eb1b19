using Reknit.Domain.People;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>The practice as its paper shows it.</summary>
/// <param name="Below">Under the name: address, telephone, mail of the practice. Never of a family.</param>
public sealed record Letterhead(string Practice, IReadOnlyList<string> Below)
{
    public IEnumerable<string> Lines => Below.Prepend(Practice);
}

/// <summary>A parent as the case calls them.</summary>
/// <param name="Label">The order's word for the parent: Mother, Petitioner.</param>
public sealed record DraftParent(string Name, string Label)
{
    /// <summary>Null where the case does not know the person yet.</summary>
    public PersonId? Id { get; init; }
}

/// <summary>One side of the case: a party, and counsel unless the party represents themselves.</summary>
public sealed record DraftSide(DraftParent Party, string? Counsel)
{
    public Addressee Addressee =>
        Counsel is { Length: > 0 } counsel
            ? new(counsel, $"Counsel for {Party.Name}", Party.Id)
            : new(Party.Name, $"{Party.Label}, representing themselves", Party.Id);
}

/// <summary>The case by its names, as a caption shows them. A null is a blank on paper.</summary>
/// <param name="Children">As the court writes them: full names or initials.</param>
public sealed record DraftCase(
    DraftParent One,
    DraftParent Two,
    IReadOnlyList<string> Children,
    string? Court,
    string? Number
)
{
    /// <summary>Parties besides the two, such as a grandparent who intervened.</summary>
    public IReadOnlyList<DraftParent> Others { get; init; } = [];

    public IEnumerable<DraftParent> Parties => [One, Two, .. Others];
}

/// <summary>The therapist who would work under the order.</summary>
/// <param name="Credentials">Degree and licence in short, as they stand after the name.</param>
public sealed record DraftTherapist(string Name, string? Credentials);

/// <summary>A license as the register has it.</summary>
/// <param name="Kind">As the state's board calls it.</param>
/// <param name="State">Two letters.</param>
public sealed record DraftLicense(string Kind, string State, string Number)
{
    /// <summary>As they stand after a name: those of the court's state, and where there is none, all with their states.</summary>
    public static string? Written(IReadOnlyList<DraftLicense> licenses, string? state)
    {
        ArgumentNullException.ThrowIfNull(licenses);
        var ofState = licenses.Where(l => l.State == state).ToList();
        var written = (ofState.Count > 0 ? ofState : licenses).Select(l => $"{l.Kind}, {l.State} no. {l.Number}");
        return string.Join("; ", written) is { Length: > 0 } words ? words : null;
    }
}

/// <summary>Everything a draft is made from.</summary>
/// <param name="State">Two letters of the issuing court's state; null where it is not known.</param>
/// <param name="Sides">Each gets the same letter.</param>
public sealed record DraftFacts(
    OrderReading Reading,
    string? State,
    ViolenceAnswer Violence,
    DraftCase Case,
    IReadOnlyList<DraftSide> Sides,
    DraftTherapist? Therapist,
    Letterhead Letterhead,
    DateOnly On
)
{
    public ClauseLibrary Library { get; init; } = ClauseLibrary.Shipped;

    /// <summary>Who stands for the child before the court, such as a guardian ad litem: each gets the letter as the sides do.</summary>
    public IReadOnlyList<Addressee> Copies { get; init; } = [];

    /// <summary>What the practice itself added to its list and does not find in the order.</summary>
    public IReadOnlyList<OwnGap> Own { get; init; } = [];

    /// <summary>What the quotes of the reading refer to.</summary>
    public OrderText Text { get; init; } = OrderText.NotKnown;

    /// <summary>Protected contacts: words that leave with no draft, wherever the order says them.</summary>
    public IReadOnlyList<string> Protected { get; init; } = [];
}
