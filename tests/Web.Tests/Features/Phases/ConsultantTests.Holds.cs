using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Phases.Consultants;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Features.Safety;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

public sealed partial class ConsultantTests
{
    [Theory, OnBothDatabases]
    public async Task A_hold_and_a_review_are_signed_by_the_link_and_no_accounting_tells_which(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: ("Form.Basis", "Voluntary"));
        var way = await Begin(client, caseUrl, "June", "Tobin");
        await Train(app, client);
        await TakeOver(client, way, "Preparation", "QuestionsAndWishes", Today(app));
        app.Clock.Advance(TimeSpan.FromDays(7 * 13));
        using var later = await app.SignInAgain(client);
        var consultant = await app.NewConsultant(practice);
        await Train(app, later);
        await InOrderSupport.Consulted(later, caseUrl, "June", Today(app), concern: false);
        await later.Send(
            way + "/reviews",
            "Sign the review",
            ("ChildsVoice", "It is alright as it is."),
            ("MeasuresAreSeen", "true"),
            ("OrdersAreSeen", "true"),
            ("Outcome", "Continue"),
            ("Reason", "The child sleeps better."),
            ("Shows", "She was ill in the week of the measures.")
        );
        var review = await SignByLink(app, later, await Together(later, way + "/reviews"), consultant);
        await later.Send(way + "/holds", "Stop every new step", ("Trigger", "ForceOrThreat"), ("Words", "Pulled."));
        await later.Send(
            way + "/holds",
            "Ask a second clinician to sign",
            ("because", "A case conference was held."),
            ("isAnswered", "true")
        );
        var clearing = await Together(later, way + "/holds");
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var nextDay = await app.SignInAgain(later);
        await Answer(nextDay, way, "PhotoOrVoice", "Yes", Today(app));
        var hold = await SignByLink(app, nextDay, clearing, consultant);
        var shut = await DisclosureSupport.Text(nextDay, way + "/holds");
        var june = await app.PersonOf(practice, "June");
        var account = await nextDay.Page($"{caseUrl}/disclosures/of/{june.Value:D}");
        var register = await DisclosureSupport.Text(nextDay, caseUrl + "/disclosures");

        Assert.Contains("It is alright as it is.", review, StringComparison.Ordinal);
        Assert.Contains("A case conference was held.", hold, StringComparison.Ordinal);
        Assert.DoesNotContain("Pulled.", hold, StringComparison.Ordinal);
        var kept = await app.Ask(practice, db => db.WayReviews.SingleAsync());
        Assert.Equal(consultant, kept.CosignedBy);
        Assert.DoesNotContain("A hold is open", shut, StringComparison.Ordinal);
        Assert.Contains("Ground: the consultant's agreement", register, StringComparison.Ordinal);
        // Whatever was decided, an accounting says the same of it; practice decisions 1 and 2.
        var lines = account.QuerySelectorAll("tbody tr").Select(r => DisclosureSupport.Collapse(r.TextContent));
        var what = lines.Select(l => l[l.IndexOf("Ada Quill", StringComparison.Ordinal)..]).ToList();
        Assert.Equal(2, what.Count);
        Assert.Contains(TellConsultant.Said, Assert.Single(what.Distinct()), StringComparison.Ordinal);
    }
}
