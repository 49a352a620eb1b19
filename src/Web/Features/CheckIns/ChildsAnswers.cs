using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>Keeps and opens what a child answered to steps.</summary>
internal sealed class ChildsAnswers(CaseworkDb db, Vault vault, VisitsOnFile visits, TimeProvider clock)
{
    private static readonly JsonSerializerOptions ByName = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>All of one child in one case, the earliest first, as they count after the child drew back; decision 18.</summary>
    public async Task<IReadOnlyList<Assent>> Of(Actor actor, CaseId id, PersonId child, CancellationToken ct)
    {
        var rows = db.ChildsAnswers.Where(a => a.CaseId == id && a.Child == child);
        return DrewBack.Weigh(await Opened(actor, rows, ct), await visits.DrewBack(actor, id, child, ct));
    }

    /// <summary>The same of every child of the case, by one query.</summary>
    /// <param name="child">Only of this one, where one is named.</param>
    /// <param name="seen">What was read of the case's visits.</param>
    public async Task<ILookup<PersonId, Assent>> OfCase(
        Actor actor,
        CaseId id,
        PersonId? child,
        VisitsOfCase seen,
        CancellationToken ct
    ) =>
        (await Opened(actor, db.ChildsAnswers.Where(a => a.CaseId == id && (child == null || a.Child == child)), ct))
            .GroupBy(a => a.Child)
            .SelectMany(said => DrewBack.Weigh(said, seen.DrewBack(said.Key)))
            .ToLookup(a => a.Child);

    private async Task<IReadOnlyList<Assent>> Opened(Actor actor, IQueryable<ChildsAnswer> found, CancellationToken ct)
    {
        var rows = await found.AsNoTracking().OrderBy(a => a.AskedOn).ThenBy(a => a.WrittenAt).ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Said), ct);
        var answers = new List<Assent>();
        foreach (var row in rows)
        {
            var kept = await vault.OpenBytes(row.Said, CheckInPlaces.Answer(actor.Practice, row.Id), actor.Reader, ct);
            answers.Add(JsonSerializer.Deserialize<Assent>(kept, ByName)!);
        }

        return answers;
    }

    /// <summary>Adds to what is saved; the caller saves.</summary>
    public async Task Add(Actor actor, CaseId id, Assent said, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = Guid.CreateVersion7(now);
        db.ChildsAnswers.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = row,
                CaseId = id,
                Child = said.Child,
                AskedOn = said.AskedOn,
                Said = await vault.Seal(
                    JsonSerializer.SerializeToUtf8Bytes(said, ByName),
                    CheckInPlaces.Answer(actor.Practice, row),
                    id.Strand,
                    ct
                ),
                WrittenBy = actor.Person,
                WrittenAt = now.UtcDateTime,
            }
        );
    }
}
