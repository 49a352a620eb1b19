namespace Reknit.Domain.Orders.Desk;

/// <summary>One thing that an order sets or says of itself, which a person confirms or corrects by itself.</summary>
public enum TermItem
{
    CaseNumber,
    Therapist,
    Sessions,
    EndsOn,
    ParentSessions,
    ChildSessions,
    FamilySessions,
    CoparentingSessions,
    CollateralWork,
    AttendanceOnly,
    NonReportable,
    StatusReport,
    Recommendations,
    NoContact,
    Suspension,
    CustodyChange,
    TherapyOnly,
    Steps,
    ChildsDiscretion,
}

/// <summary>
/// What a person says of one term where the check read it otherwise; or, with the value as it was read, that an earlier
/// word of that kind is taken back.
/// </summary>
/// <param name="Value">As <see cref="TermValues"/> writes it; empty where the order says nothing of it.</param>
/// <param name="Reason">Why the person says so, in their own words.</param>
public sealed record SaidTerm(TermItem Item, string Value, string Reason);

/// <summary>One term as the practice works with it: what was read, and what a person said over it.</summary>
/// <param name="Read">The check's own reading; it stays as it is for ever. Empty where nothing was found.</param>
/// <param name="Said">Null where the person let the reading stand, or nobody confirmed it yet.</param>
/// <param name="Note">What the words leave to a person; else empty.</param>
public sealed record ConfirmedTerm(TermItem Item, string Read, SaidTerm? Said, IReadOnlyList<Quote> Quotes, string Note)
{
    public string Value => Said?.Value ?? Read;

    /// <summary>Something stands there, read or said, or a person says that nothing does.</summary>
    public bool IsSpokenOf => Value.Length > 0 || Note.Length > 0 || Said is not null;

    /// <summary>Every term of a reading under what a person said, in the order of <see cref="TermItem"/>.</summary>
    public static IReadOnlyList<ConfirmedTerm> Of(OrderTerms terms, IReadOnlyList<SaidTerm> said)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return
        [
            .. Enum.GetValues<TermItem>()
                .Select(item => (Item: item, Read: TermValues.Read(terms, item)))
                .Select(t => new ConfirmedTerm(
                    t.Item,
                    t.Read,
                    said.FirstOrDefault(s => s.Item == t.Item && s.Value != t.Read),
                    TermValues.Quotes(terms, t.Item),
                    TermValues.Note(terms, t.Item)
                )),
        ];
    }
}

/// <summary>A term that stands otherwise in an order than in the one before it.</summary>
public sealed record TermChange(ConfirmedTerm Before, ConfirmedTerm After)
{
    /// <summary>Those that differ, in the order of <see cref="TermItem"/>; a case's number is no term of the work.</summary>
    public static IReadOnlyList<TermChange> Between(
        IReadOnlyList<ConfirmedTerm> before,
        IReadOnlyList<ConfirmedTerm> after
    ) =>
        [
            .. from earlier in before
            join later in after on earlier.Item equals later.Item
            where earlier.Item != TermItem.CaseNumber && (earlier.Value, earlier.Note) != (later.Value, later.Note)
            orderby earlier.Item
            select new TermChange(earlier, later),
        ];
}
