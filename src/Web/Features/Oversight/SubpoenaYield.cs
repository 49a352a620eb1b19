using System.Text.RegularExpressions;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Oversight;

/// <summary>What of one compartment would leave on a subpoena, and on what.</summary>
/// <param name="Records">Of one file, with their numbers; null on the general page.</param>
/// <param name="Kinds">What is kept in it at all, in words.</param>
internal sealed record YieldLine(
    Ways Ways,
    IReadOnlyList<RecordCount>? Records,
    int History,
    IReadOnlyList<string> Kinds
)
{
    public Compartment What => Ways.What;

    public string Name => DisclosureWords.Of(What);

    public long Sealed => Records?.Where(r => r.IsSealed).Sum(r => r.Rows) ?? 0;

    public long Plain => Records?.Where(r => !r.IsSealed).Sum(r => r.Rows) ?? 0;

    public bool IsEmpty => Sealed + Plain + History == 0;

    /// <summary>Whether a court's order that names it opens it.</summary>
    public bool OpensByOrder => Ways.CourtOrder == Way.Yes;

    public string ByOrder =>
        (What, Ways.CourtOrder) switch
        {
            (Compartment.ContactProtected, _) =>
                "Nothing from here. The court asks the person, or the programme that protects the address.",
            (_, Way.No) => "Nothing: it is the practice's own, and no family's record.",
            (Compartment.PsychotherapyNotes, _) =>
                "Only what the order itself names. An assurance of notice or a protective order is not enough here.",
            _ => "Only what the order itself names, and no more.",
        };
}

/// <summary>Says what a subpoena would yield, from the one table of disclosure and the mappings of the records.</summary>
internal sealed partial class SubpoenaYield(RecordCounts counts)
{
    /// <summary>Before there is any family.</summary>
    public IReadOnlyList<YieldLine> General() =>
        [.. DisclosureTable.All.Select(ways => new YieldLine(ways, null, 0, Kinds(ways.What)))];

    public async Task<IReadOnlyList<YieldLine>> Of(
        Domain.PracticeId practice,
        Domain.Cases.CaseId id,
        CancellationToken ct
    )
    {
        var found = await counts.Of(practice, id, ct);
        var history = await counts.OfHistory(id, ct);
        return
        [
            .. DisclosureTable.All.Select(ways => new YieldLine(
                ways,
                [.. found.Where(record => record.Compartment == ways.What)],
                history.GetValueOrDefault(ways.What),
                Kinds(ways.What)
            )),
        ];
    }

    /// <summary>"CourtDates" as "court dates".</summary>
    public static string Words(string table) => InnerCapital().Replace(table, " $0").ToLowerInvariant();

    private IReadOnlyList<string> Kinds(Compartment what) => [.. counts.TablesIn(what).Select(Words)];

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex InnerCapital();
}
