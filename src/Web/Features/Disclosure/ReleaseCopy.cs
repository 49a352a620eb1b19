using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Disclosure;

/// <summary>Somebody who must sign, and may not read it yet.</summary>
/// <param name="IsShownAsBefore">They read it in the portal, as they did before the protection.</param>
/// <param name="Unmet">Why no clinician can let them; empty where one can.</param>
internal sealed record WaitingSigner(CaseMember Who, bool IsShownAsBefore, IReadOnlyList<RequirementState> Unmet);

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
internal sealed class CopyRelease(CaseAudiences audiences, FindFacts facts, ReadBySigner reading)
{
    /// <param name="chosen">Key of a person of the case; the caller has found that the release may be seen.</param>
    public async Task<ReleaseCopy> For(Actor actor, ReleaseOnFile file, string? chosen, CancellationToken ct)
    {
        var release = file.Release;
        var members = await audiences.Members(release.CaseId, ct);
        var readers = members.Where(m => Signs(file, m) || m.Id == release.To).ToList();
        var waiting = await Waiting(actor, file, members, ct);
        if (readers.Find(r => r.Id.Value.ToString("D") == chosen) is not { } reader)
        {
            return new(readers, null, [], waiting);
        }

        var found = await facts.Of(actor, release.CaseId, ct);
        var answers = Signs(file, reader)
            ? [(await Facts(actor, file, reader, ct)).Says]
            : file.What.Select(what => found.Decide(new(what, release.Owner ?? default, reader.Audience)));
        var reasons = answers.OfType<DisclosureAnswer.Refused>().SelectMany(r => r.Reasons);
        return new(readers, reader, [.. reasons.DistinctBy(r => r.Bar)], waiting);
    }

    private async Task<IReadOnlyList<WaitingSigner>> Waiting(
        Actor actor,
        ReleaseOnFile file,
        IReadOnlyList<CaseMember> members,
        CancellationToken ct
    )
    {
        var waiting = new List<WaitingSigner>();
        foreach (var signer in members.Where(m => Signs(file, m)))
        {
            var signers = await Facts(actor, file, signer, ct);
            if (!SignersReading.MayBeGiven(signers))
            {
                var unmet = Decision.On(SignersReading.Letting, signers).States.Where(s => s.Blocks);
                waiting.Add(new(signer, SignersReading.MayBeShown(signers), [.. unmet]));
            }
        }

        return waiting;
    }

    private async Task<SignerFacts> Facts(Actor actor, ReleaseOnFile file, CaseMember signer, CancellationToken ct) =>
        await reading.Of(
            await reading.Of(actor, file.Release.CaseId, signer.Id, ct),
            file.Release,
            file.Signers.First(s => s.Id == signer.Id).LetReadAt,
            ct
        );

    private static bool Signs(ReleaseOnFile file, CaseMember member) => file.Signers.Any(s => s.Id == member.Id);
}
