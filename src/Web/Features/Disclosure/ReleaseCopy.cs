using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Disclosure;

/// <summary>Somebody who must sign, and may not read it yet.</summary>
/// <param name="IsShownAsBefore">They read it in the portal, as they did before the protection.</param>
/// <param name="Unmet">Why no clinician can let them; empty where one can.</param>
/// <param name="Newest">When the newest protection from them was put on record, which whoever lets them has seen.</param>
internal sealed record WaitingSigner(
    CaseMember Who,
    bool IsShownAsBefore,
    IReadOnlyList<RequirementState> Unmet,
    DateTime? Newest
);

/// <summary>A print of a release, and for whom it is made.</summary>
/// <param name="Readers">Those who sign it, and whoever may be told under it.</param>
/// <param name="Reader">Null while it is the practice's working copy.</param>
/// <param name="Reasons">Why it may not go to the reader; empty where it may.</param>
/// <param name="Waiting">
/// Those of its signers whom a clinician has yet to let read it: somebody of the case is protected from them.
/// </param>
internal sealed record ReleaseCopy(
    IReadOnlyList<CaseMember> Readers,
    CaseMember? Reader,
    IReadOnlyList<BarReason> Reasons,
    IReadOnlyList<WaitingSigner> Waiting
)
{
    public bool MayLeave => Reader is not null && Reasons.Count == 0 && !Waits;

    /// <summary>The chosen reader is one of those who wait.</summary>
    public bool Waits => Waiting.Any(w => w.Who.Id == Reader?.Id);

    public IReadOnlyList<Choice> Choices =>
        [
            new("", "Nobody: the practice\u2019s working copy"),
            .. Readers.Select(r => new Choice(r.Id.Value.ToString("D"), r.Name)),
        ];
}

/// <summary>
/// Asks the decision about a print of a release: who is asked to sign it gets it, and whoever may be told under it once
/// all that it names may be told to them.
/// </summary>
internal sealed class CopyRelease(ReadBySigner reading)
{
    /// <param name="chosen">Key of a person of the case; the caller has found that the release may be seen.</param>
    public async Task<ReleaseCopy> For(Actor actor, ReleaseOnFile file, string? chosen, CancellationToken ct)
    {
        var release = file.Release;
        var around = await reading.Of(actor, release.CaseId, ct);
        var asked = new Dictionary<PersonId, (CaseMember Who, SignerFacts Facts)>();
        foreach (var signer in file.Signers)
        {
            if (around.Members.FirstOrDefault(m => m.Id == signer.Id) is { } who)
            {
                asked[who.Id] = (who, await reading.Of(around, release, who.Id, signer.LetReadAt, ct));
            }
        }

        var readers = around.Members.Where(m => asked.ContainsKey(m.Id) || m.Id == release.To).ToList();
        List<WaitingSigner> waiting =
        [
            .. asked.Values.Where(s => !SignersReading.MayBeGiven(s.Facts)).Select(s => Waiting(s.Who, s.Facts)),
        ];
        if (readers.Find(r => r.Id.Value.ToString("D") == chosen) is not { } reader)
        {
            return new(readers, null, [], waiting);
        }

        var answers = asked.TryGetValue(reader.Id, out var own)
            ? [own.Facts.Says]
            : file.What.Select(what => around.Found.Decide(new(what, release.Owner ?? default, reader.Audience)));
        var reasons = answers.OfType<DisclosureAnswer.Refused>().SelectMany(r => r.Reasons);
        return new(readers, reader, [.. reasons.DistinctBy(r => r.Bar)], waiting);
    }

    private static WaitingSigner Waiting(CaseMember who, SignerFacts facts) =>
        new(
            who,
            SignersReading.MayBeShown(facts),
            [.. Decision.On(SignersReading.Letting, facts).States.Where(s => s.Blocks)],
            facts.Newest
        );
}
