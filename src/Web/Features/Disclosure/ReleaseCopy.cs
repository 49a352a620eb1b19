using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Disclosure;

/// <summary>A print of a release, and for whom it is made.</summary>
/// <param name="Readers">Those who sign it, and whoever may be told under it.</param>
/// <param name="Reader">Null while it is the practice's working copy.</param>
/// <param name="Reasons">Why it may not go to the reader; empty where it may.</param>
internal sealed record ReleaseCopy(
    IReadOnlyList<CaseMember> Readers,
    CaseMember? Reader,
    IReadOnlyList<BarReason> Reasons
)
{
    public bool MayLeave => Reader is not null && Reasons.Count == 0;

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
internal sealed class CopyRelease(CaseAudiences audiences, FindFacts facts)
{
    /// <param name="chosen">Key of a person of the case; the caller has found that the release may be seen.</param>
    public async Task<ReleaseCopy> For(Actor actor, ReleaseOnFile file, string? chosen, CancellationToken ct)
    {
        var release = file.Release;
        var members = await audiences.Members(release.CaseId, ct);
        var readers = members.Where(m => Signs(file, m) || m.Id == release.To).ToList();
        if (readers.Find(r => r.Id.Value.ToString("D") == chosen) is not { } reader)
        {
            return new(readers, null, []);
        }

        var found = await facts.Of(actor, release.CaseId, ct);
        var answers = Signs(file, reader)
            ? [Ask(Compartment.SharedClinicalRecord) with { IsTheirsToSign = true }]
            : file.What.Select(Ask);
        var reasons = answers.Select(found.Decide).OfType<DisclosureAnswer.Refused>().SelectMany(r => r.Reasons);
        return new(readers, reader, [.. reasons.DistinctBy(r => r.Bar)]);

        Telling Ask(Compartment what) => new(what, release.Owner ?? default, reader.Audience);
    }

    private static bool Signs(ReleaseOnFile file, CaseMember member) => file.Signers.Any(s => s.Id == member.Id);
}
