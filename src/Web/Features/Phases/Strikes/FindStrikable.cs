using System.Globalization;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Strikes;

/// <summary>Something on record that only two clinicians strike.</summary>
/// <param name="Words">What it is, without a word of what was said in it.</param>
/// <param name="Url">Where it is read.</param>
internal sealed record Strikable(
    string Table,
    Guid Id,
    CaseId Case,
    PersonId? About,
    string Words,
    string Url,
    bool Counts
)
{
    /// <summary>How a decision names it.</summary>
    public string Subject => $"{Table}:{Id:D}";
}

/// <summary>Finds it for a reader who may see its case, and strikes it once two have signed.</summary>
internal sealed class FindStrikable(
    StrikeEntry entries,
    StrikeScreen strikeScreen,
    StrikeVisitEntry visits,
    StrikeHardWord hardWords,
    ScreensOnFile screens,
    FindScreens known,
    LocalTime local
)
{
    public const string Screens = "Screens";

    /// <summary>Null where there is none, or where one clinician is enough.</summary>
    public async Task<Strikable?> Of(Actor actor, string table, Guid id, CancellationToken ct)
    {
        if (table == Screens)
        {
            return await screens.Find(actor, new(id), ct) is { } screen && await known.TakesTwo(screen, ct)
                ? new(
                    table,
                    id,
                    screen.Row.CaseId,
                    screen.Row.PersonId,
                    $"{ScreenWords.Name(screen.Row)}, {ScreenWords.Of(screen.Row.On)}",
                    ScreenPlaces.Show(screen.Row.Id),
                    screen.Row.StruckAt is null
                )
                : null;
        }

        if (table == VisitPlaces.Table)
        {
            return await visits.Find(actor, id, ct) is { } seen
                ? new(
                    table,
                    id,
                    seen.CaseId,
                    seen.Child,
                    $"A note about the child's signal, written down on {await Day(seen.WrittenAt, ct)}",
                    VisitPlaces.StopSignal(seen.CaseId, seen.Child),
                    seen.StruckAt is null
                )
                : null;
        }

        if (StrikeHardWord.WordOf(table) is { } word)
        {
            return await hardWords.Find(actor, id, word, ct) is { } hard
                ? new(
                    table,
                    id,
                    hard.Way.Row.CaseId,
                    hard.Way.Row.Child,
                    hard.Words,
                    StepPlaces.Note(hard.Way.Row.Id),
                    hard.Counts
                )
                : null;
        }

        if (await entries.Find(actor, table, id, ct) is not var (kind, row) || !EntryRules.TakesTwo(row))
        {
            return null;
        }

        return new(
            table,
            id,
            row.CaseId,
            row switch
            {
                HarmDisclosure told => told.ToldBy,
                HarmItem said => said.Toward,
                OwnTherapistEntry heard => heard.Child,
                Concern fear => fear.Whose,
                _ => null,
            },
            $"{kind.Words}, put on record on {await Day(row.RecordedAt, ct)}",
            kind.List(row.CaseId),
            row.StruckAt is null
        );
    }

    private async Task<string> Day(DateTime at, CancellationToken ct) =>
        (await local.Zone(ct)).DayOf(at).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public Task<Strikable?> Of(Actor actor, string subject, CancellationToken ct) =>
        subject.Split(':') is [var table, var id] && Guid.TryParse(id, out var found)
            ? Of(actor, table, found, ct)
            : Task.FromResult<Strikable?>(null);

    /// <summary>Changes the row; the caller saves.</summary>
    /// <param name="first">Who said that it was a mistake.</param>
    public async Task Strike(Actor actor, Strikable what, PersonId first, string because, CancellationToken ct)
    {
        if (what.Table == Screens)
        {
            await strikeScreen.Mark(actor, new(what.Id), first, because, ct);
        }
        else if (what.Table == VisitPlaces.Table)
        {
            await visits.Mark(actor, (await visits.Find(actor, what.Id, ct))!, first, because, ct);
        }
        else if (StrikeHardWord.WordOf(what.Table) is { } word)
        {
            var hard = (await hardWords.Find(actor, what.Id, word, ct))!;
            await hardWords.Mark(actor, hard, word, first, because, ct);
        }
        else if (await entries.Find(actor, what.Table, what.Id, ct) is var (table, row))
        {
            await entries.Mark(actor, table, row, first, because, ct);
        }
    }
}
