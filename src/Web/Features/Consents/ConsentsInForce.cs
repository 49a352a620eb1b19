using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;

namespace Reknit.Web.Features.Consents;

/// <summary>What is in force in a case, for whatever asks before it goes on.</summary>
/// <param name="WithoutConsent">Adults whose consent to the work is not in force.</param>
/// <param name="AcceptedGroundRules">Adults with whom the ground rules are in force.</param>
/// <param name="CouldAsk">Adults who did not agree to keep the child's words private: the child is told of them.</param>
internal sealed record InForce(
    IReadOnlyList<CaseMember> WithoutConsent,
    bool IsTransportSigned,
    IReadOnlySet<PersonId> AcceptedGroundRules,
    IReadOnlyList<CaseMember> CouldAsk
);

/// <summary>Asks what is in force in a case; the caller has found that the reader may see it.</summary>
internal sealed class ConsentsInForce(ReadConsents read)
{
    public async Task<InForce> Of(CaseId id, CancellationToken ct)
    {
        var of = await read.OfCase(id, ct);
        return new(
            [.. of.Without(AgreementKind.Work)],
            // A case without adults has nobody who signed.
            of.Adults.Count > 0
                && !of.Without(AgreementKind.Transport).Any(),
            of.Adults.Select(a => a.Id).Except(of.Without(AgreementKind.GroundRules).Select(a => a.Id)).ToHashSet(),
            [.. of.Without(AgreementKind.ChildsWords)]
        );
    }

    /// <summary>Who could ask for the child's part of the record: the child is told before the first question.</summary>
    public async Task<IReadOnlyList<CaseMember>> WhoCouldAsk(CaseId id, CancellationToken ct) =>
        (await Of(id, ct)).CouldAsk;
}
