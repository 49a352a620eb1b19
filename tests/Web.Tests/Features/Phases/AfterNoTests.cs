using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Safety;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>What follows on a child's no: it is explained in the child's words, and the own therapist is asked.</summary>
public sealed class AfterNoTests
{
    [Theory, OnBothDatabases]
    public async Task After_a_no_the_order_is_explained_in_words_for_the_age_and_the_own_therapist_is_consulted(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        var caseUrl = await Ordered(app, client);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await InOrderSupport.Consulted(client, caseUrl, "June", today.AddDays(-3), concern: false);
        var before = await DisclosureSupport.Text(client, way);

        await Answer(client, way, "PhotoOrVoice", "No", today.AddDays(-1));
        var gate = await DisclosureSupport.Text(client, way);
        await client.Send(caseUrl + "/screens", "Set it", ("band", "Child7To10"));
        var asked = await DisclosureSupport.Text(client, way + "/asked");
        var spanish = await DisclosureSupport.Text(client, way + "/asked?language=es");
        var heard = await client.Fails(way + "/asked", "I explained it", ("ExplainedOn", $"{today:yyyy-MM-dd}"));
        var early = await client.Fails(
            way + "/asked",
            "I explained it",
            ("ExplainedOn", $"{today.AddDays(1):yyyy-MM-dd}"),
            ("SaidAlone", "true")
        );
        await client.Send(
            way + "/asked",
            "I explained it",
            ("ExplainedOn", $"{today:yyyy-MM-dd}"),
            ("SaidAlone", "true")
        );
        await InOrderSupport.Consulted(client, caseUrl, "June", today, concern: false);
        var done = await DisclosureSupport.Text(client, way);
        var atDesk = await DisclosureSupport.Text(desk, caseUrl);

        Assert.DoesNotContain("What follows on a no", before, StringComparison.Ordinal);
        Assert.Contains("Not yet The child hears in their own words", gate, StringComparison.Ordinal);
        Assert.Contains("Not yet The child's own therapist is consulted", gate, StringComparison.Ordinal);
        Assert.Contains("A judge wrote a paper about your family.", asked, StringComparison.Ordinal);
        Assert.Contains("Un juez escribió un papel sobre tu familia.", spanish, StringComparison.Ordinal);
        Assert.Contains("nobody of the family was there", heard, StringComparison.Ordinal);
        Assert.Contains("which is not to come", early, StringComparison.Ordinal);
        Assert.Contains("Done The child hears in their own words", done, StringComparison.Ordinal);
        Assert.Contains("Done The child's own therapist is consulted", done, StringComparison.Ordinal);
        Assert.DoesNotContain("what the order says", atDesk, StringComparison.OrdinalIgnoreCase);
        var kept = await app.Ask(practice, db => db.OrdersExplained.SingleAsync());
        Assert.Equal((today, client.PersonId, AgeBand.SevenToTen), (kept.ExplainedOn, kept.ExplainedBy, kept.Band));
    }

    /// <summary>A case that rests on an order.</summary>
    private static async Task<string> Ordered(ReknitApp app, SignedInClient client)
    {
        Typed[] family =
        [
            new("Mira Dorn", CasePart.Parent),
            new("Tobin Dorn", CasePart.Parent),
            new("June Dorn", CasePart.Child),
            new("Lena Ross", CasePart.ChildsTherapist),
        ];
        var order = await client.TakeIn(
            """
            IN THE GENERAL COURT OF JUSTICE, WAKE COUNTY
            MIRA DORN, Plaintiff, v. TOBIN DORN, Defendant.
            1. IT IS ORDERED that both parents and the child shall participate in reunification therapy.
            """
        );
        var page = await client.WithLines(await client.FamilyForm(order), family.Length);
        using var opened = await client.Submit(
            page,
            [
                .. CaseSupport.Fields("Dorn v. Dorn", client.PersonId, family),
                ("Form.People[0].IsSelfRepresented", "true"),
                ("Form.People[1].IsSelfRepresented", "true"),
            ],
            "Open the case"
        );
        return $"/cases/{(await app.Order(client.PracticeId, order)).CaseId.Value:D}";
    }
}
