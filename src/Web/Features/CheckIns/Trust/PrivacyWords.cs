using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>What a child hears of who hears what, with those of whom it speaks; the caller has found the child.</summary>
internal sealed class PrivacyWords(
    OwnTherapistsReleases releases,
    ConsentsInForce consents,
    CaseAudiences audiences,
    VisitsOnFile visits,
    LocalTime local,
    TimeProvider clock
)
{
    /// <param name="others">All of the case but the child.</param>
    /// <param name="couldAsk">Adults who could ask for the record.</param>
    /// <returns>To be said in their order, one after the other.</returns>
    public async Task<IReadOnlyList<Wording>> Spoken(
        WordsOf words,
        AgeBand band,
        Reader reader,
        PracticeId practice,
        (CaseId Case, PersonId Child) of,
        IEnumerable<CaseMember> others,
        IEnumerable<CaseMember> couldAsk,
        CancellationToken ct
    )
    {
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var called = await visits.Words(reader, practice, of.Case, of.Child, ct);
        // Only who may be talked with today is named as one who is.
        var talkedWith = await releases.InForce(of.Case, of.Child, today).Select(r => r.To).ToListAsync(ct);
        return ConfidentialityTexts.Spoken(
            words,
            band,
            others.Where(m => m.Part == CasePart.ChildsTherapist && talkedWith.Contains(m.Id)).Select(m => m.Name),
            couldAsk.Select(m => called.NameFor(m.Id) ?? PersonName.First(m.Name))
        );
    }

    /// <summary>The same, for the child to read on a page of their own.</summary>
    public async Task<IReadOnlyList<Wording>> OnPage(
        WordsOf words,
        AgeBand band,
        ChildSpace space,
        CancellationToken ct
    )
    {
        var others = (await audiences.Members(space.CaseId, ct)).Where(m => m.Id != space.Child);
        var couldAsk = await consents.WhoCouldAsk(space.CaseId, ct);
        return await Spoken(
            words,
            band,
            Reader.Program,
            space.PracticeId,
            (space.CaseId, space.Child),
            others,
            couldAsk,
            ct
        );
    }
}
