using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;

namespace Reknit.Web.Features.Disclosure;

/// <summary>What the decision says to one kind of record of one person.</summary>
/// <param name="Owner">Whose information; null for the family's own.</param>
internal sealed record TellingAnswer(Compartment What, CaseMember? Owner, DisclosureAnswer Says)
{
    /// <summary>Names it in a form; the decision is asked anew when the form comes back.</summary>
    public string Key => $"{What}:{Owner?.Id.Value:D}";

    public string Words => Owner is null ? DisclosureWords.Of(What) : $"{DisclosureWords.Of(What)} of {Owner.Name}";
}

/// <summary>Asks the decision about everything that is kept of a case.</summary>
internal static class TellingAnswers
{
    /// <summary>Every compartment of every person whose record is kept, and the family's own.</summary>
    public static IReadOnlyList<TellingAnswer> All(
        IReadOnlyList<CaseMember> members,
        Audience to,
        FindFacts.Found facts
    ) =>
        [
            .. Enum.GetValues<Compartment>()
                .SelectMany(what =>
                    DisclosureWords.IsOfOnePerson(what)
                        ? members.Where(m => Keeps(what, m)).Select(m => Ask(what, m, to, facts))
                        : [Ask(what, null, to, facts)]
                ),
        ];

    private static TellingAnswer Ask(Compartment what, CaseMember? owner, Audience to, FindFacts.Found facts) =>
        new(what, owner, facts.Decide(new(what, owner?.Id ?? default, to)));

    /// <summary>A parent has no child's part, and a child no ledger; who pays and is no party has nothing else.</summary>
    private static bool Keeps(Compartment what, CaseMember member) =>
        what switch
        {
            Compartment.ChildsPart => member.Part == CasePart.Child,
            Compartment.ParentsPart => member.IsAdultParty,
            Compartment.PayersLedger => member.IsAdultParty || member.Part == CasePart.Payer,
            _ => member.OwnsRecord,
        };
}
