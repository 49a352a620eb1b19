namespace Reknit.Domain.Orders.Drafts;

/// <summary>In which drafts a clause stands.</summary>
public enum ClauseSetting
{
    Any,

    /// <summary>Only where the answer about violence is no.</summary>
    Shared,

    /// <summary>Only where the answer is yes or not known.</summary>
    Apart,
}

/// <summary>A paragraph of court English with named slots and judge's blanks, and why it is there.</summary>
/// <param name="Key">Stable for ever: a practice's edits refer to it.</param>
/// <param name="Serves">The component it brings; null for findings and limits that belong to no component.</param>
/// <param name="Version">Counts up whenever the shipped words change.</param>
/// <param name="Words">Slots as <c>{child}</c>, blanks as <c>[[percent: the share of Mother]]</c>.</param>
public sealed record Clause(string Key, Component? Serves, int Version, string Words, string Reason, string Source)
{
    /// <summary>States whose law asks for these words; empty: every state without words of its own.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    public ClauseSetting Setting { get; init; }

    /// <summary>The flags of an order that this paragraph answers, where it serves no component.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Number of the practice's own wording; 0 for the shipped one.</summary>
    public int EditNumber { get; init; }

    /// <summary>Whether the shipped words changed after the practice wrote its own.</summary>
    public bool IsBehind { get; init; }

    /// <summary>What is told apart by state and setting: clauses of one subject stand for one another.</summary>
    public string Subject => Key.Split('.')[0];

    public bool Fits(string? state, ViolenceAnswer answer) =>
        (States.Count == 0 || (state is not null && States.Contains(state)))
        && (Setting == ClauseSetting.Any || Setting == ClauseSetting.Apart == answer.KeepsApart());
}
