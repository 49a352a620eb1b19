using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
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
        var rows = await db
            .ChildsAnswers.AsNoTracking()
            .Where(a => a.CaseId == id && a.Child == child)
            .OrderBy(a => a.AskedOn)
            .ThenBy(a => a.WrittenAt)
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Said), ct);
        var answers = new List<Assent>();
        foreach (var row in rows)
        {
            var kept = await vault.OpenBytes(row.Said, CheckInPlaces.Answer(actor.Practice, row.Id), actor.Reader, ct);
            answers.Add(JsonSerializer.Deserialize<Assent>(kept, ByName)!);
        }

        return DrewBack.Weigh(answers, await visits.DrewBack(actor, id, child, ct));
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
