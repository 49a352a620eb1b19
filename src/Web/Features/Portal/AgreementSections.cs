using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.Portal;

/// <summary>Agreements on the portal's first page: those that wait for an answer, and the person's other ones.</summary>
internal sealed class AgreementSections(OwnAgreements agreements, PortalWords words) : IPortalSections
{
    public async Task<IReadOnlyList<PortalSection>> Of(Actor actor, CancellationToken ct)
    {
        var (all, say) = (await agreements.All(actor, ct), await words.Now(ct));
        PortalSection[] sections =
        [
            new(say.Say(PortalTexts.SectionToAnswer).Plain, true, 5, Lines(all.Where(a => a.IsWaiting))),
            new(say.Say(PortalTexts.SectionSigned).Plain, false, 5, Lines(all.Where(a => a.IsSigned))),
            new(say.Say(ConsentTexts.SectionOther).Plain, false, 6, Lines(all.Where(a => !a.IsWaiting && !a.IsSigned))),
        ];
        return [.. sections.Where(section => section.Lines.Count > 0)];
    }

    private static PortalLine[] Lines(IEnumerable<OwnAgreement> all) =>
        [.. all.Select(a => new PortalLine(a.Words, PortalPlaces.Agreement(a.Handle), a.Note))];
}
