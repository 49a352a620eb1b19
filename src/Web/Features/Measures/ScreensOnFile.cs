using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>What was done after a screen, and who wrote it down.</summary>
internal sealed record FollowUpOnFile(ScreenFollowUp Row, string By, FollowUpSaid Said);

/// <summary>One screen with what it came to; its answers stay sealed.</summary>
/// <param name="FollowUps">The earliest first.</param>
internal sealed record ScreenOnFile(
    Screen Row,
    string KeptBy,
    ScreenOutcome Outcome,
    IReadOnlyList<FollowUpOnFile> FollowUps
)
{
    public ScreenFact Fact { get; } =
        new(
            Row.Id,
            Row.PersonId,
            Row.By,
            Row.Kind,
            Row.Instrument,
            Row.On,
            Row.KeptAt,
            Outcome,
            [.. FollowUps.Select(f => new FollowUpFact(f.Row.On, f.Row.WrittenAt, f.Said))]
        );
}

/// <summary>Opens screens without their answers; the caller has found that the reader may see the case.</summary>
internal sealed class ScreensOnFile(CaseworkDb db, CaseAccess access, Vault vault)
{
    /// <summary>All of a case, struck ones too, the latest first.</summary>
    public Task<IReadOnlyList<ScreenOnFile>> OfCase(
        PracticeId practice,
        Reader reader,
        CaseId id,
        CancellationToken ct
    ) => Read(db.Screens.Where(s => s.CaseId == id), practice, reader, ct);

    /// <summary>The same of several cases at once.</summary>
    public Task<IReadOnlyList<ScreenOnFile>> OfCases(
        PracticeId practice,
        Reader reader,
        IReadOnlyCollection<CaseId> ids,
        CancellationToken ct
    ) => Read(db.Screens.Where(s => ids.Contains(s.CaseId)), practice, reader, ct);

    /// <summary>Null where the actor may not see its case.</summary>
    public async Task<ScreenOnFile?> Find(Actor actor, ScreenId id, CancellationToken ct)
    {
        var cases = access.CasesOf(actor).Where(c => c.State == CaseState.Open);
        var rows = db.Screens.Where(s => s.Id == id && cases.Any(c => c.Id == s.CaseId));
        return (await Read(rows, actor.Practice, actor.Reader, ct)).SingleOrDefault();
    }

    private async Task<IReadOnlyList<ScreenOnFile>> Read(
        IQueryable<Screen> screens,
        PracticeId practice,
        Reader reader,
        CancellationToken ct
    )
    {
        var rows = await screens
            .OrderByDescending(s => s.On)
            .ThenByDescending(s => s.KeptAt)
            .Select(s => new { Row = s, KeptBy = db.People.First(p => p.Id == s.KeptBy).Name })
            .AsNoTracking()
            .ToListAsync(ct);
        var ids = rows.ConvertAll(r => r.Row.Id);
        var follows = await db
            .ScreenFollowUps.Where(f => ids.Contains(f.ScreenId))
            .OrderBy(f => f.On)
            .ThenBy(f => f.WrittenAt)
            .Select(f => new { Row = f, By = db.People.First(p => p.Id == f.WrittenBy).Name })
            .AsNoTracking()
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Row.Outcome), ct);
        var opened = new List<FollowUpOnFile>();
        foreach (var follow in follows)
        {
            opened.Add(
                new(
                    follow.Row,
                    follow.By,
                    await Open<FollowUpSaid>(follow.Row.Said, ScreenPlaces.FollowUp(practice, follow.Row.Id))
                )
            );
        }

        var found = new List<ScreenOnFile>();
        foreach (var screen in rows)
        {
            var place = ScreenPlaces.Of(practice, screen.Row.Id, nameof(Screen.Outcome));
            found.Add(
                new(
                    screen.Row,
                    screen.KeptBy,
                    await Open<ScreenOutcome>(screen.Row.Outcome, place),
                    [.. opened.Where(f => f.Row.ScreenId == screen.Row.Id)]
                )
            );
        }

        return found;

        async ValueTask<TKept> Open<TKept>(Sealed kept, Place place) =>
            ScreenJson.Read<TKept>(await vault.OpenBytes(kept, place, reader, ct));
    }
}
