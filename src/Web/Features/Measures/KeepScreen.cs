using Reknit.Domain;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>What became of a screen that somebody sent.</summary>
internal abstract record ScreenKept
{
    private ScreenKept() { }

    /// <param name="Id">Null where the same form had been sent before.</param>
    /// <param name="Outcome">Null with it.</param>
    public sealed record Done(ScreenId? Id, ScreenOutcome? Outcome) : ScreenKept;

    public sealed record NotFound : ScreenKept;

    public sealed record Refused(IReadOnlyList<RequirementState> States) : ScreenKept;
}

/// <summary>Puts a screen on file, sealed under the key of whose it is.</summary>
internal sealed class KeepScreen(
    CaseworkDb db,
    IEnumerable<IFollowScreen> follows,
    Vault vault,
    LocalTime local,
    History history,
    TimeProvider clock
)
{
    /// <param name="By">The adult who answered about a child; null where the person did.</param>
    public sealed record Found(
        Screened Screened,
        ScreenKind Kind,
        string? Instrument,
        DateOnly On,
        PersonId? By,
        ScreenOutcome Outcome,
        ScreenSaid Said
    );

    public async Task<DateOnly> Today(CancellationToken ct) =>
        (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);

    public async Task<ScreenKept> Save(string act, Actor actor, Guid formId, Found found, CancellationToken ct)
    {
        if (await db.WasPosted(formId, actor, ct))
        {
            return new ScreenKept.Done(null, null);
        }

        var now = clock.GetUtcNow();
        var id = new ScreenId(Guid.CreateVersion7(now));
        var person = found.Screened.Person.Id;
        var row = new Screen
        {
            PracticeId = actor.Practice,
            Id = id,
            CaseId = found.Screened.Case,
            PersonId = person,
            Kind = found.Kind,
            Instrument = found.Instrument,
            On = found.On,
            By = found.By,
            Outcome = await Seal(ScreenJson.Of(found.Outcome), nameof(Screen.Outcome)),
            Said = await Seal(ScreenJson.Of(found.Said), nameof(Screen.Said)),
            KeptBy = actor.Person,
            KeptAt = now.UtcDateTime,
            NeedsFollowUp = found.Outcome.Alerts.Count > 0,
            Version = 1,
        };
        db.Screens.Add(row);
        var fact = new ScreenOnFile(row, "", found.Outcome, []).Fact;
        foreach (var follow in follows)
        {
            await follow.Follow(actor, found.Screened, fact, ct);
        }

        var form = new PostedForm(formId, ScreenPlaces.List(found.Screened.Case));
        return await history.Save(new(act, actor.Practice, actor.Person, form), ct) switch
        {
            Saved.Done => new ScreenKept.Done(id, found.Outcome),
            Saved.Repeated => new ScreenKept.Done(null, null),
            _ => new ScreenKept.NotFound(),
        };

        ValueTask<Sealed> Seal(byte[] kept, string column) =>
            vault.Seal(kept, ScreenPlaces.Of(actor.Practice, id, column), person.Strand, ct);
    }
}
