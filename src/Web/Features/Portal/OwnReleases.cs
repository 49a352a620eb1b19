using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal;

/// <summary>How a release stands for one of its signers, by what they did themselves.</summary>
internal enum OwnReleaseState
{
    /// <summary>It asks for their answer.</summary>
    Waits,
    Signed,
    Refused,
    TakenBack,

    /// <summary>Its last day has passed, or its event has happened.</summary>
    Over,
}

/// <summary>A release as one of its signers sees it; nothing in it follows from how another signer answered.</summary>
/// <param name="Version">Of the signer's own signature.</param>
/// <param name="Words">What it is called, and <paramref name="Note"/> how it stands.</param>
internal sealed record OwnRelease(
    Release Release,
    string Handle,
    string Words,
    string Note,
    OwnReleaseState State,
    string? Authority,
    bool IsOnlySigner,
    int Version
)
{
    /// <summary>Somebody who said no may change their mind.</summary>
    public bool CanSign => State is OwnReleaseState.Waits or OwnReleaseState.Refused;

    public bool CanTakeBack => State == OwnReleaseState.Signed;
}

/// <summary>Finds the releases that ask for somebody's own signature, behind their open doors.</summary>
internal sealed class OwnReleases(
    CaseworkDb db,
    PortalAccess access,
    PortalHandles handles,
    ReadBySigner reading,
    PortalWords words,
    LocalTime local,
    TimeProvider clock
)
{
    private sealed record Row(
        Release Release,
        ReleaseSignature Own,
        string? Whose,
        string? ToWhom,
        int Signers,
        DateTime? TakenBackAt
    );

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<OwnRelease>> All(Actor actor, CancellationToken ct) =>
        await Read(actor, db.Releases, ct);

    /// <summary>Null where the handle is not this person's.</summary>
    public async Task<OwnRelease?> Find(Actor actor, string handle, CancellationToken ct)
    {
        if (await handles.Find(actor, PortalThing.Release, handle, ct) is not { } thing)
        {
            return null;
        }

        var id = new ReleaseId(thing);
        return (await Read(actor, db.Releases.Where(r => r.Id == id), ct)).SingleOrDefault();
    }

    private async Task<IReadOnlyList<OwnRelease>> Read(Actor actor, IQueryable<Release> releases, CancellationToken ct)
    {
        var (person, cases) = (actor.Person, await access.CasesOf(actor, ct));
        var asked = await (
            from r in releases
            join own in db.ReleaseSignatures on r.Id equals own.ReleaseId
            where own.PersonId == person && cases.Contains(r.CaseId)
            orderby r.MadeAt descending
            select new Row(
                r,
                own,
                db.People.Where(p => p.Id == r.Owner).Select(p => p.Name).FirstOrDefault(),
                db.People.Where(p => p.Id == r.To).Select(p => p.Name).FirstOrDefault(),
                db.ReleaseSignatures.Count(s => s.ReleaseId == r.Id),
                db.PortalAnswers.Where(a =>
                        a.ReleaseId == r.Id && a.PersonId == person && a.Kind == PortalAnswerKind.TakenBack
                    )
                    .Select(a => (DateTime?)a.At)
                    .FirstOrDefault()
            )
        )
            .AsNoTracking()
            .ToListAsync(ct);
        var rows = await Shown(actor, asked, ct);
        var zone = await local.Zone(ct);
        var today = zone.DayOf(clock.GetUtcNow().UtcDateTime);
        var named = await handles.Of(actor, PortalThing.Release, [.. rows.Select(r => r.Release.Id.Value)], ct);
        var say = await words.Now(ct);
        return [.. rows.Select(row => Of(row, named[row.Release.Id.Value], today, zone, say))];
    }

    /// <summary>What the decision lets them read; asked of each case once.</summary>
    private async Task<IReadOnlyList<Row>> Shown(Actor actor, IReadOnlyList<Row> asked, CancellationToken ct)
    {
        var shown = new HashSet<Row>();
        foreach (var ofCase in asked.GroupBy(row => row.Release.CaseId))
        {
            var around = await reading.Of(actor, ofCase.Key, ct);
            foreach (var row in ofCase)
            {
                var signer = await reading.Of(around, row.Release, actor.Person, row.Own.LetReadAt, ct);
                if (SignersReading.MayBeShown(signer))
                {
                    shown.Add(row);
                }
            }
        }

        return [.. asked.Where(shown.Contains)];
    }

    private static OwnRelease Of(Row row, string handle, DateOnly today, PracticeZone zone, WordsOf words)
    {
        var (release, own) = (row.Release, row.Own);
        var tookBackOn =
            row.TakenBackAt is { } at ? zone.DayOf(at)
            : release.RevokedBy == own.PersonId ? release.RevokedOn
            : null;
        var state = StateOf(release, own.State, tookBackOn is not null, today);
        var to = row.ToWhom ?? DisclosureWords.Of(release.ToKind).ToLowerInvariant();
        var whose = row.Whose ?? words.Say(PortalTexts.ReleaseFamily).Plain;
        return new(
            release,
            handle,
            words.Say(PortalTexts.ReleaseWords, ("to", to), ("whose", whose)).Plain,
            Note(state, tookBackOn ?? own.On, words).Plain,
            state,
            own.Authority,
            row.Signers == 1,
            own.Version
        );
    }

    private static Wording Note(OwnReleaseState state, DateOnly? answeredOn, WordsOf words)
    {
        var on = answeredOn?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";
        return state switch
        {
            OwnReleaseState.Waits => words.Say(PortalTexts.ReleaseWaits),
            OwnReleaseState.Signed => words.Say(PortalTexts.ReleaseSigned, ("day", on)),
            OwnReleaseState.Refused => words.Say(PortalTexts.ReleaseRefused, ("day", on)),
            OwnReleaseState.TakenBack => words.Say(PortalTexts.ReleaseTakenBack, ("day", on)),
            _ => words.Say(PortalTexts.ReleaseOver),
        };
    }

    /// <summary>
    /// Whoever signed sees their own signature until they take it back, and whoever has not answered is still asked,
    /// whatever others do: a release that closes would tell that another took it back.
    /// </summary>
    private static OwnReleaseState StateOf(Release release, SignatureState own, bool tookBack, DateOnly today) =>
        tookBack ? OwnReleaseState.TakenBack
        : release.EventOn is not null || release.ExpiresOn < today ? OwnReleaseState.Over
        : own == SignatureState.Given ? OwnReleaseState.Signed
        : own == SignatureState.Refused ? OwnReleaseState.Refused
        : OwnReleaseState.Waits;
}
