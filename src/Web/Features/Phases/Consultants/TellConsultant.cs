using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Consultants;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Disclosure.Tellings;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>
/// What a consultant's link shows leaves the practice: it passes the one decision on telling, and each opening stands in
/// the register of what was told.
/// </summary>
internal sealed class TellConsultant(
    WhoseWords whose,
    FindFacts find,
    ConsultantsOnFile consultants,
    DecisionsTogether together,
    KeepDisclosure keep,
    TimeProvider clock
)
{
    /// <summary>The same whatever was decided: a register's words must not tell of a hold.</summary>
    public const string Said = "One decision on the work, with what it rests on";
    private const string Purpose = "A second clinician's own decision";

    /// <summary>One part of what is shown, and what the decision says of it.</summary>
    private sealed record Part(Compartment What, PersonId? Owner, DisclosureAnswer Says);

    /// <summary>Why it may not be shown today; empty where it may.</summary>
    public async Task<IReadOnlyList<Bar>> Barred(ConsultLink link, JointDecision row, CancellationToken ct) =>
        Shut((await Parts(link, row, ct)).Parts);

    /// <summary>Puts into the register that it is shown now; the caller saves.</summary>
    /// <returns>Why it may not be shown; empty where it may, and is registered.</returns>
    public async Task<IReadOnlyList<Bar>> Tell(ConsultLink link, JointDecision row, CancellationToken ct)
    {
        var (parts, today) = await Parts(link, row, ct);
        if (Shut(parts) is { Count: > 0 } shut)
        {
            return shut;
        }

        var teller = ConsultDoor.ActorOf(link) with { Person = link.AskedBy };
        foreach (var part in parts)
        {
            var told = new KeepDisclosure.Told(
                Guid.CreateVersion7(clock.GetUtcNow()),
                link.CaseId,
                part.What,
                To(link),
                (DisclosureAnswer.Allowed)part.Says,
                TellingWay.ConsultantsLink,
                Said,
                Purpose,
                today
            )
            {
                Owner = part.Owner,
            };
            await keep.Add(teller, told, ct);
        }

        return [];
    }

    private static IReadOnlyList<Bar> Shut(IReadOnlyList<Part> parts) =>
        [
            .. parts
                .Select(p => p.Says)
                .OfType<DisclosureAnswer.Refused>()
                .SelectMany(r => r.Reasons)
                .Select(r => r.Bar)
                .Distinct(),
        ];

    private static Audience To(ConsultLink link) => new(AudienceKind.Consultant, link.PersonId);

    /// <summary>
    /// A decision rests on the shared record and on what was asked for safety; what is not yet met of a gate, and a review,
    /// have the child's own voice in it.
    /// </summary>
    private async Task<(IReadOnlyList<Part> Parts, DateOnly Today)> Parts(
        ConsultLink link,
        JointDecision row,
        CancellationToken ct
    )
    {
        var asked = await Asked(link.CaseId, link.PersonId, ct);
        var found = await find.Of(ConsultDoor.ActorOf(link), link.CaseId, ct, consultant: asked);
        var shown = new List<(Compartment What, PersonId? Owner)>
        {
            (Compartment.SharedClinicalRecord, null),
            (Compartment.SafetyScreening, null),
        };
        if (await whose.Of(row, ct) is { } child)
        {
            shown.Add((Compartment.ChildsPart, child));
        }

        return (
            [.. shown.Select(s => new Part(s.What, s.Owner, found.Decide(new(s.What, s.Owner ?? default, To(link)))))],
            found.Today
        );
    }

    private async Task<ConsultantAsked> Asked(CaseId id, PersonId person, CancellationToken ct) =>
        new(
            person,
            await consultants.Agreement(person, ct),
            await together.IsLicensed(id, person, ct),
            await consultants.IsOfCase(id, person, ct)
        );
}
