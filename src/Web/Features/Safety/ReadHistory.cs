using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Safety;

/// <summary>Something reported, with how it stood from day to day, the latest first.</summary>
internal sealed record HarmView(EntryView Item, IReadOnlyList<EntryView> Stands);

/// <summary>All that is on record between two people.</summary>
/// <param name="IsAnswered">Everybody was asked whether there is more, and nobody knows of any.</param>
internal sealed record PairView(
    PersonId One,
    PersonId Other,
    string Names,
    IReadOnlyList<HarmView> Harm,
    IReadOnlyList<EntryView> Answers,
    bool IsAnswered
);

/// <summary>Opens the history of harm and of contact of a family that the reader may see.</summary>
internal sealed class ReadHistory(CaseworkDb db, EntryViews views, HistoryOnFile history)
{
    /// <summary>Other cases of the practice keep more of two of these people; it counts, and is not shown.</summary>
    public async Task<bool> MoreIsElsewhere(FamilyOnFile family, CancellationToken ct) =>
        (await history.Of(family.Id, ct)).MoreIsElsewhere;

    public async Task<IReadOnlyList<PairView>> Pairs(Actor actor, FamilyOnFile family, CancellationToken ct)
    {
        var known = await history.Of(family.Id, ct);
        var items = await views.Rows<HarmItem>(family.Id, ct);
        var stands = (await views.Rows<HarmEntry>(family.Id, ct)).ToLookup(e => e.ItemId);
        var answers = await views.Rows<HarmAnswer>(family.Id, ct);
        var asked = (await db.HarmAsked.AsNoTracking().Where(a => a.CaseId == family.Id).ToListAsync(ct)).ToLookup(
            a => a.AnswerId,
            a => family.NameOf(a.PersonId)
        );
        // A pair that nobody is asked about, such as two siblings, stands here when something is reported of it.
        var pairs = family
            .Pairs.Concat(items.Select(i => (i.From, i.Toward)))
            .Aggregate(
                new List<(PersonId One, PersonId Other)>(),
                (all, pair) =>
                {
                    if (!all.Exists(p => Same(p, pair)))
                    {
                        all.Add(pair);
                    }

                    return all;
                }
            );
        var found = new List<PairView>();
        foreach (var pair in pairs)
        {
            var harm = new List<HarmView>();
            foreach (var item in items.Where(i => Same(pair, (i.From, i.Toward))))
            {
                harm.Add(new(await View(actor, family, item, ct), await Stands(actor, stands[item.Id], ct)));
            }

            var said = new List<EntryView>();
            foreach (var answer in answers.Where(a => Same(pair, (a.One, a.Other))))
            {
                said.Add(await View(actor, answer, asked[answer.Id], ct));
            }

            var names = $"{family.NameOf(pair.One)} and {family.NameOf(pair.Other)}";
            found.Add(new(pair.One, pair.Other, names, harm, said, known.IsAnswered(pair.One, pair.Other)));
        }

        return found;
    }

    /// <summary>How children and adults were together, the earliest first as far as days are known.</summary>
    public async Task<IReadOnlyList<EntryView>> Contact(Actor actor, FamilyOnFile family, CancellationToken ct)
    {
        var periods = (await views.Rows<ContactPeriod>(family.Id, ct))
            .OrderBy(p => p.FirstDay ?? p.LastDay ?? DateOnly.MaxValue)
            .ThenBy(p => p.RecordedAt);
        var found = new List<EntryView>();
        foreach (var row in periods)
        {
            var words = await views.Open(actor, SafetyPlaces.Contact, row, row.Words, nameof(row.Words), ct);
            var time = SafetyWords.Time(row.FirstDay, row.LastDay);
            var title =
                $"{family.NameOf(row.Child)} with {family.NameOf(row.Adult)}: {SafetyWords.Of(SafetyWords.Contacts, row.Kind)}";
            string?[] lines = [time.Length == 0 ? "When is not known" : time, Source(family, row.ReportedBy), words];
            found.Add(await views.View(actor, SafetyPlaces.Contact, row, title, lines, ct));
        }

        return found;
    }

    private Task<EntryView> View(Actor actor, FamilyOnFile family, HarmItem row, CancellationToken ct) =>
        views.View(
            actor,
            SafetyPlaces.Items,
            row,
            $"{family.NameOf(row.From)} toward {family.NameOf(row.Toward)}: {KindsOfHarm.Of(row.Kind).Words}",
            [SafetyWords.Time(row.FirstDay, row.LastDay), Source(family, row.ReportedBy)],
            ct
        );

    private async Task<IReadOnlyList<EntryView>> Stands(Actor actor, IEnumerable<HarmEntry> rows, CancellationToken ct)
    {
        var found = new List<EntryView>();
        foreach (var row in rows.OrderByDescending(r => r.KnownOn).ThenByDescending(r => r.RecordedAt))
        {
            var evidence = await views.Open(actor, SafetyPlaces.Entries, row, row.Evidence, nameof(row.Evidence), ct);
            var commitment = await views.Open(
                actor,
                SafetyPlaces.Entries,
                row,
                row.Commitment,
                nameof(row.Commitment),
                ct
            );
            var title = $"{SafetyWords.Of(SafetyWords.Statuses, row.Status)}, {SafetyWords.Day(row.KnownOn)}";
            string?[] lines = [evidence, commitment is null ? null : $"Commitment to change: {commitment}"];
            found.Add(await views.View(actor, SafetyPlaces.Entries, row, title, lines, ct));
        }

        return found;
    }

    private async Task<EntryView> View(Actor actor, HarmAnswer row, IEnumerable<string> asked, CancellationToken ct)
    {
        var words = await views.Open(actor, SafetyPlaces.Answers, row, row.Words, nameof(row.Words), ct);
        string?[] lines = [$"Asked: {string.Join(", ", asked.Order(StringComparer.CurrentCulture))}", words];
        var title = $"Besides what stands here, nobody knows of any, {SafetyWords.Day(row.AnsweredOn)}";
        return await views.View(actor, SafetyPlaces.Answers, row, title, lines, ct);
    }

    private static string Source(FamilyOnFile family, PersonId? reporter) =>
        reporter is null ? "A record says so" : $"{family.NameOf(reporter)} says so";

    private static bool Same((PersonId One, PersonId Other) pair, (PersonId One, PersonId Other) other) =>
        pair == other || (pair.One == other.Other && pair.Other == other.One);
}
