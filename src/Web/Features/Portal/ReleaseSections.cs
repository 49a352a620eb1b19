using System.Globalization;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Portal;

/// <summary>Releases on the portal's first page: those that wait for an answer, and those signed that go on.</summary>
internal sealed class ReleaseSections(OwnReleases releases) : IPortalSections
{
    public async Task<IReadOnlyList<PortalSection>> Of(Actor actor, CancellationToken ct)
    {
        var all = await releases.All(actor, ct);
        PortalSection[] sections =
        [
            new("To read and answer", true, 10, Lines(all, OwnReleaseState.Waits)),
            new("Signed by you", false, 10, Lines(all, OwnReleaseState.Signed)),
        ];
        return [.. sections.Where(section => section.Lines.Count > 0)];
    }

    public static string Note(OwnRelease release)
    {
        var on = release.AnsweredOn?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return release.State switch
        {
            OwnReleaseState.Waits => "Waits for your answer",
            OwnReleaseState.Signed => $"You signed on {on}",
            OwnReleaseState.Refused => $"You said no on {on}",
            OwnReleaseState.TakenBack => $"You took it back on {on}",
            _ => "It has ended",
        };
    }

    private static PortalLine[] Lines(IReadOnlyList<OwnRelease> all, OwnReleaseState state) =>
        [
            .. all.Where(r => r.State == state)
                .Select(r => new PortalLine(r.Words, PortalPlaces.Release(r.Handle), Note(r))),
        ];
}
