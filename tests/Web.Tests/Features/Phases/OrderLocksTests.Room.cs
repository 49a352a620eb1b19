using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Phases;

public sealed partial class OrderLocksTests
{
    [Theory, OnBothDatabases]
    public async Task An_order_that_asks_for_the_therapist_in_the_room_shuts_the_steps_without(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var (order, _, way) = await Opened(client);
        var before = await Shut(app, client, way, Rung.TherapistNextDoor);
        await client.Send(
            order + "/frame",
            Put,
            Forbids("NoTimeWithoutTherapist", "All contact shall take place in the presence of the therapist.")
        );
        var frame = await DisclosureSupport.Text(client, order + "/frame");

        Assert.DoesNotContain("LK.42", before);
        Assert.DoesNotContain("LK.42", await Shut(app, client, way, Rung.FeelingsAndQuestions));
        foreach (var step in (Rung[])[Rung.TherapistNextDoor, Rung.AccompaniedOuting, Rung.AtTheParentsHome])
        {
            Assert.Contains("LK.42", await Shut(app, client, way, step));
        }

        Assert.Contains("No time together without the therapist in the room", frame, StringComparison.Ordinal);
    }
}
