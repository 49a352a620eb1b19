using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Disclosure.Protections;

namespace Reknit.Web.Features.Consents;

/// <summary>Asks whether a print of an agreement may go to its adult; the caller has found that the reader may see it.</summary>
internal sealed class PrintAgreement(FindShutting shutting, FindWithheld withheld)
{
    public async Task<bool> MayGo(Agreement given, AgreementText text, CancellationToken ct)
    {
        IReadOnlyList<Shutting> by = await shutting.From(given.CaseId, given.PersonId, ct);
        var tells = by.Count > 0 && (await withheld.Of(given.PracticeId, given.CaseId, ct)).IsToldBy(text.OfFamily);
        return AgreementPrint.MayGo(given.GivenOutAt, by, tells);
    }
}
