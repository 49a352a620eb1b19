using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Disclosure.Protections;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>
/// Finds whether somebody who is asked to sign a release may read it: one reading for the portal, for paper and for the
/// clinician who lets them. Of one case, however many signers and releases.
/// </summary>
internal sealed class ReadBySigner(
    CaseAudiences audiences,
    FindFacts facts,
    FindShutting shutting,
    FindWithheld withheld,
    Vault vault
)
{
    /// <summary>What of a case the reading of each signer rests on.</summary>
    /// <param name="By">From whom of the case somebody of it is protected.</param>
    public sealed record Reading(
        IReadOnlyList<CaseMember> Members,
        FindFacts.Found Found,
        ILookup<PersonId, Shutting> By,
        WithheldOfCase Withheld
    );

    public async Task<Reading> Of(Actor actor, CaseId id, CancellationToken ct)
    {
        var by = await shutting.OfCase(id, ct);
        return new(
            await audiences.Members(id, ct),
            await facts.Of(actor, id, ct),
            by,
            by.Count > 0 ? await withheld.Of(actor.Practice, id, ct) : new(false, [])
        );
    }

    /// <summary>The caller has found that the release is asked of them.</summary>
    /// <param name="letReadAt">Of the signer's own signature.</param>
    public async Task<SignerFacts> Of(
        Reading reading,
        Release release,
        PersonId signer,
        DateTime? letReadAt,
        CancellationToken ct
    )
    {
        // They may be of the case no longer.
        var says = reading.Members.FirstOrDefault(m => m.Id == signer) is { } self
            ? reading.Found.Decide(Asked(release, reading.Members, self))
            : new DisclosureAnswer.Refused([]);
        List<Shutting> by = [.. reading.By[signer]];
        var isTelling = false;
        if (by.Count > 0)
        {
            var place = ReleasePlaces.Text(release.PracticeId, release.Id);
            isTelling = reading.Withheld.IsToldBy(await vault.Open(release.Text, place, Reader.Program, ct));
        }

        return new(says, release.MadeAt, letReadAt, isTelling, by);
    }

    /// <summary>An adult's own release is of that adult's part, and no part of what the family shares.</summary>
    private static Telling Asked(Release release, IReadOnlyList<CaseMember> members, CaseMember signer)
    {
        var isAdults = members.Any(m => m.Id == release.Owner && m.IsAdultParty);
        return new(
            isAdults ? Compartment.ParentsPart : Compartment.SharedClinicalRecord,
            release.Owner ?? default,
            signer.Audience,
            IsTheirsToSign: true
        );
    }
}
