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
/// clinician who lets them. Of one case and one signer, however many releases.
/// </summary>
internal sealed class ReadBySigner(
    CaseAudiences audiences,
    FindFacts facts,
    FindShutting shutting,
    FindWithheld withheld,
    Vault vault
)
{
    /// <param name="Self">Null where they are of the case no longer.</param>
    public sealed record Reading(
        CaseMember? Self,
        IReadOnlyList<CaseMember> Members,
        FindFacts.Found Found,
        IReadOnlyList<Shutting> By,
        WithheldOfCase Withheld
    );

    /// <summary>The caller has found that the release is asked of them.</summary>
    public async Task<Reading> Of(Actor actor, CaseId id, PersonId signer, CancellationToken ct)
    {
        var members = await audiences.Members(id, ct);
        var by = await shutting.From(id, signer, ct);
        return new(
            members.FirstOrDefault(m => m.Id == signer),
            members,
            await facts.Of(actor, id, ct),
            by,
            by.Count > 0 ? await withheld.Of(actor.Practice, id, ct) : new(false, [])
        );
    }

    /// <param name="letReadAt">Of the signer's own signature.</param>
    public async Task<SignerFacts> Of(Reading reading, Release release, DateTime? letReadAt, CancellationToken ct)
    {
        var says = reading.Self is { } self
            ? reading.Found.Decide(Asked(release, reading.Members, self))
            : new DisclosureAnswer.Refused([]);
        var isTelling = false;
        if (reading.By.Count > 0)
        {
            var place = ReleasePlaces.Text(release.PracticeId, release.Id);
            isTelling = reading.Withheld.IsToldBy(await vault.Open(release.Text, place, Reader.Program, ct));
        }

        return new(says, release.MadeAt, letReadAt, isTelling, reading.By);
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
