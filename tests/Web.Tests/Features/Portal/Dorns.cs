using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>Two parents of one child, each with a door, and a release about the child that both must sign.</summary>
internal sealed class Dorns : IDisposable
{
    public required SignedInClient Therapist { get; init; }
    public required SignedInClient Mira { get; init; }
    public required SignedInClient Tobin { get; init; }
    public required string CaseUrl { get; init; }

    /// <summary>The release's page for staff.</summary>
    public required string Release { get; init; }

    public static async Task<Dorns> Start(ReknitApp app)
    {
        var practice = await app.NewPractice();
        var therapist = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await therapist.OpenCase("Dorn family", PortalSupport.Around);
        return new()
        {
            Therapist = therapist,
            CaseUrl = caseUrl,
            Release = await ReleaseTests.Write(therapist, caseUrl, "June", "Lena", Compartment.Schedule),
            Mira = await app.WithDoor(practice, caseUrl, "Mira"),
            Tobin = await app.WithDoor(practice, caseUrl, "Tobin"),
        };
    }

    public void Dispose()
    {
        Therapist.Dispose();
        Mira.Dispose();
        Tobin.Dispose();
    }
}
