using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Web.Tests.Features.Cases;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>What is asked by hand: what the next gate needs, and what shuts a step that is open already.</summary>
public sealed class HandFactsTests
{
    [Theory, OnBothDatabases]
    public async Task Time_outside_stayed_shut_for_good_once_the_gate_that_asked_for_it_was_behind(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var early = await Keys(client, way);
        await WaySupport.Stand(
            app,
            client,
            way,
            s => s with { Phase = Phase.SupportedContact, Reached = Rung.TherapistNextDoor }
        );
        var shut = await WaySupport.Shut(app, client, way, Rung.AccompaniedOuting);
        var asked = await Keys(client, way);
        await WaySupport.Say(client, way, ("OutsideIsPermitted", "yes"));
        var open = await WaySupport.Shut(app, client, way, Rung.AccompaniedOuting);
        await WaySupport.Stand(app, client, way, s => s with { Phase = Phase.Consolidation });
        var last = await Keys(client, way);
        await WaySupport.Say(client, way, ("Severity", "Severe"));

        Assert.DoesNotContain("OutsideIsPermitted", early);
        Assert.Contains("Severity", early);
        Assert.Contains("LK.5", shut);
        Assert.Contains("OutsideIsPermitted", asked);
        Assert.DoesNotContain("LK.5", open);
        Assert.Contains("Severity", last);
        Assert.Contains("LK.19", await WaySupport.Shut(app, client, way, Rung.AccompaniedOuting));
        // Only now does somebody read whether the lead agrees.
        Assert.DoesNotContain("SevereIsAgreed", last);
        Assert.Contains("SevereIsAgreed", await Keys(client, way));
    }

    [Theory, OnBothDatabases]
    public async Task The_five_reasons_to_exclude_are_each_answered_and_stand_beside_suitability(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.Stand(app, client, way, s => s with { Phase = Phase.IntakeAndSafety });
        var unasked = await Disclosure.DisclosureSupport.Text(client, way);
        await WaySupport.Say(
            client,
            way,
            ("ExcludesAbuse", "No"),
            ("ExcludesSubstances", "No"),
            ("ExcludesViolence", "No"),
            ("ExcludesAbandonment", "NotKnown"),
            ("ExcludesIllness", "Yes")
        );
        var suitability = await Disclosure.DisclosureSupport.Text(client, way + "/suitability");

        Assert.Contains("5 of 5 to ask", unasked, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "to ask)",
            await Disclosure.DisclosureSupport.Text(client, way),
            StringComparison.Ordinal
        );
        Assert.Contains("of a reason to exclude, that it is not known", suitability, StringComparison.Ordinal);
        Assert.Contains("as a reason to exclude, that it is so", suitability, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_ticked_to_close_or_to_give_back_stood_without_a_mark(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        foreach (var (page, marked) in new[] { ("/closing", 5), ("/return", 3) })
        {
            var text = await Disclosure.DisclosureSupport.Text(client, way + page);
            Assert.Equal(marked, text.Split("By hand: as whoever decides ticks it").Length - 1);
            Assert.Contains("stands on record as entered by hand", text, StringComparison.Ordinal);
        }
    }

    private static async Task<IReadOnlyList<string>> Keys(HttpClient client, string way) =>
        [
            .. (await client.Page(way + "/facts"))
                .QuerySelectorAll("input[name$='.Key']")
                .Select(i => i.GetAttribute("value")!),
        ];
}
