using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Intake;

/// <summary>What happened with a referral: its steps and the checks of conflicts, newest first, opened for one reader.</summary>
internal sealed class ReadReferralSteps(CaseworkDb db, Vault vault, LocalTime local)
{
    /// <param name="Lines">More to read, a line each.</param>
    public sealed record Moment(DateTime At, string When, string Title, Tone Tone, IReadOnlyList<string> Lines);

    public async Task<IReadOnlyList<Moment>> Of(Actor actor, Referral referral, CancellationToken ct)
    {
        var (steps, checks) = (await Steps(actor, referral, ct), await Checks(actor, referral, ct));
        var zone = await local.Zone(ct);
        var received = new Moment(
            referral.ReceivedAt,
            zone.Written(referral.ReceivedAt),
            "The request came",
            Tone.Plain,
            []
        );
        return [.. steps.Concat(checks).Append(received).OrderByDescending(m => m.At)];
    }

    private async Task<IEnumerable<Moment>> Steps(Actor actor, Referral referral, CancellationToken ct)
    {
        var found = await (
            from step in db.ReferralSteps.AsNoTracking()
            join taker in db.People on step.TakenBy equals taker.Id
            where step.ReferralId == referral.Id
            select new { Step = step, taker.Name }
        ).ToListAsync(ct);
        var moments = new List<Moment>();
        foreach (var (step, name) in found.Select(f => (f.Step, f.Name)))
        {
            var place = new Place(step.PracticeId, "ReferralSteps", step.Id, nameof(ReferralStep.Words));
            var words = await vault.Open(step.Words, place, actor.Reader, ct);
            moments.Add(
                new(
                    step.TakenAt,
                    step.On.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
                    $"{ReferralWords.Of(step.To)}, {name}",
                    ReferralWords.ToneOf(step.To),
                    words.Length > 0 ? [words] : []
                )
            );
        }

        return moments;
    }

    private async Task<IEnumerable<Moment>> Checks(Actor actor, Referral referral, CancellationToken ct)
    {
        var zone = await local.Zone(ct);
        var found = await (
            from check in db.ConflictChecks.AsNoTracking()
            join looker in db.People on check.LookedBy equals looker.Id
            where check.ReferralId == referral.Id
            select new { Check = check, looker.Name }
        ).ToListAsync(ct);
        var moments = new List<Moment>();
        foreach (var (check, name) in found.Select(f => (f.Check, f.Name)))
        {
            async Task<string> Open(Domain.Sealed words, string column) =>
                await vault.Open(words, new(check.PracticeId, "ConflictChecks", check.Id, column), actor.Reader, ct);
            var names = await Open(check.Names, nameof(check.Names));
            var who = await Open(check.Found, nameof(check.Found));
            var because = await Open(check.Because, nameof(check.Because));
            moments.Add(
                new(
                    check.LookedAt,
                    zone.Written(check.LookedAt),
                    $"Looked for conflicts: {ReferralWords.Of(check.Outcome)}, {name}",
                    check.Outcome == ConflictOutcome.Conflict ? Tone.Danger : Tone.Success,
                    [
                        $"Names: {names.Replace("\n", ", ", StringComparison.Ordinal)}",
                        .. who.Length > 0 ? who.Split('\n') : [],
                        .. because.Length > 0 ? (string[])[because] : [],
                    ]
                )
            );
        }

        return moments;
    }
}
