using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>A family that an agency sends comes by the agency's case plan.</summary>
public sealed class AgencyPlanTests
{
    [Theory, OnBothDatabases]
    public async Task A_family_that_an_agency_sends_waits_for_the_plan_and_its_word(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: [("Form.Basis", "AgencyPlan")]);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var without = await Intake(app, client, way);
        using var taken = await client.PostForm(
            caseUrl + "/orders/new",
            ("Pasted", "CASE PLAN of the county. The family takes part in family work."),
            ("Paper", nameof(PaperKind.AgencyPlan)),
            ("Replaces", "")
        );
        var plan = taken.Headers.Location!.OriginalString;
        var unsaid = await Intake(app, client, way);
        await client.Send(
            plan.Replace("/plans/", "/orders/", StringComparison.Ordinal) + "/most-recent",
            "Give my word",
            ("Known", "The caseworker")
        );
        await WaySupport.Say(client, way, ("RuledOutPracticesOpen", "0"));
        var known = await Known(app, client, way);

        Assert.Equal(EntryRoute.AgencyPlan, known.Entry.Route);
        Assert.Superset(new HashSet<string> { "G1.1", "G1.3" }, without.ToHashSet());
        Assert.Contains("G1.1", unsaid);
        Assert.DoesNotContain(await Intake(app, client, way), id => id is "G1.1" or "G1.3" or "G1.4");
    }

    private static async Task<IReadOnlyList<string>> Intake(ReknitApp app, SignedInClient client, string way)
    {
        var known = await Known(app, client, way);
        Domain.Phases.Way.PathwayState? state = null;
        await app.Within(
            client.PracticeId,
            async services => state = (await WaySupport.OnFile(services, client, way)).State
        );
        return [.. GateKnowledge.Of(Gate.Intake, known, state!).Stand().Where(s => !s.IsMet).Select(s => s.Id)];
    }

    private static async Task<WayKnowledge> Known(ReknitApp app, SignedInClient client, string way)
    {
        WayKnowledge? known = null;
        await app.Within(client.PracticeId, async services => known = await WaySupport.Known(services, client, way));
        return known!;
    }
}
