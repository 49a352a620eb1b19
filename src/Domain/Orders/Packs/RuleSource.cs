namespace Reknit.Domain.Orders.Packs;

/// <summary>What a rule's wording was read in, and how far.</summary>
/// <param name="Words">For a person, also where its first day in force is not confirmed.</param>
/// <param name="Url">Where it was read; null where that was not noted.</param>
/// <param name="Copy">Of which day the copy is that was read, as far as it is known; null where that was not noted.</param>
public sealed record RuleSource(string Words, string? Url, string? Copy)
{
    public override string ToString() => Words;
}
