using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.Portal;

/// <summary>Releases on the portal's first page: those that wait for an answer, and those signed that go on.</summary>
internal sealed class ReleaseSections(OwnReleases releases, PortalWords words) : IPortalSections
{
    public async Task<IReadOnlyList<PortalSection>> Of(Actor actor, CancellationToken ct)
    {
        var (all, say) = (await releases.All(actor, ct), await words.Now(ct));
        PortalSection[] sections =
        [
            new(say.Say(PortalTexts.SectionToAnswer).Plain, true, 10, Lines(all, OwnReleaseState.Waits)),
            new(say.Say(PortalTexts.SectionSigned).Plain, false, 10, Lines(all, OwnReleaseState.Signed)),
        ];
        return [.. sections.Where(section => section.Lines.Count > 0)];
    }

    private static PortalLine[] Lines(IReadOnlyList<OwnRelease> all, OwnReleaseState state) =>
        [
            .. all.Where(r => r.State == state)
                .Select(r => new PortalLine(r.Words, PortalPlaces.Release(r.Handle), r.Note)),
        ];
}
