using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Phases.Walks;
using Reknit.Web.Tests.Features.Safety;
using static Reknit.Web.Tests.Features.Measures.MeasureSupport;

namespace Reknit.Web.Tests.Features.Measures;

/// <summary>Each adult is asked, alone, about hard experiences: it is due, followed up, read by few, and shuts nothing.</summary>
public sealed class AdultTraumaTests
{
    private const string Due = "Hard experiences: the clinician's own questions, or a score taken elsewhere";
    private const string Easier = "باب آخر, and not the same hour.";

    [Theory, OnBothDatabases]
    public async Task It_is_asked_of_each_adult_followed_up_and_read_by_whoever_asked_and_the_lead(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        using var owner = await app.SignedIn(practice, Role.Owner, "Olu Brandt");
        var caseUrl = await client.OpenCase("Dorn family");
        await client.Send(caseUrl + "/screens", "Set it", ("band", "Child7To10"));
        var (mira, june) = (await Of(client, caseUrl, "Mira"), await Of(client, caseUrl, "June"));
        var before = await DueOf(client, caseUrl);
        using var ofChild = await client.Get(june + "/measure/trauma_talk");
        var form = await DisclosureSupport.Text(client, mira + "/measure/trauma_talk");
        var contradicts = await client.Fails(mira + "/measure/trauma_talk", Score, Answers("0 1 - - - - - -"));

        var followUp = await Take(client, mira, "trauma_talk", "1 0 0 2 0 0 1 0", ("Lines[6].AfterYes", Easier));
        var screen = followUp[..^"/follow-up".Length];
        var waiting = await DisclosureSupport.Text(client, caseUrl + "/screens");
        var day = await DisclosureSupport.Text(client, "/");
        var ofOwner = await DisclosureSupport.Text(owner, screen);
        app.Clock.Advance(TimeSpan.FromDays(2));
        using var later = await app.SignInAgain(client);
        using var leadLater = await app.SignInAgain(lead);
        await later.Send(
            followUp,
            WriteDown,
            ("Found", "Nights are hard."),
            ("Done", "A way to a therapist of her own.")
        );
        var after = await DisclosureSupport.Text(later, screen);

        Assert.Equal(2, before);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, ofChild.StatusCode);
        Assert.Contains("nobody has to say what happened", form, StringComparison.Ordinal);
        Assert.Contains("no published form", form, StringComparison.Ordinal);
        Assert.Contains("This cannot be", contradicts, StringComparison.Ordinal);
        Assert.Contains(
            "Before their next session: Talk alone about what would help",
            waiting,
            StringComparison.Ordinal
        );
        Assert.Contains("asks for somebody to act", day, StringComparison.Ordinal);
        Assert.Contains("Look closer", ofOwner, StringComparison.Ordinal);
        Assert.DoesNotContain(Easier, ofOwner, StringComparison.Ordinal);
        Assert.Contains(Easier, after, StringComparison.Ordinal);
        Assert.Contains(Easier, await DisclosureSupport.Text(leadLater, screen), StringComparison.Ordinal);
        Assert.Contains("Would rather not say", after, StringComparison.Ordinal);
        Assert.Contains("Nights are hard.", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Later than the same day", after, StringComparison.Ordinal);
        Assert.Equal(1, await DueOf(later, caseUrl));
        app.Clock.Advance(TimeSpan.FromDays(60));
        using var muchLater = await app.SignInAgain(later);
        Assert.Equal(2, await DueOf(muchLater, caseUrl));
    }

    [Fact]
    public async Task No_gate_and_no_step_waits_for_it()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.Train(app, client, TrainingTopic.DomesticViolence);
        await All(client, caseUrl, "June", "Mira", "Tobin");
        var before = await Unmet();
        var tobin = await Of(client, caseUrl, "Tobin");

        await Take(client, tobin, "trauma_talk", "1 1 1 1 1 1 1 0");
        await Elsewhere(client, tobin, "pcptsd5", "5");

        Assert.NotEmpty(before);
        Assert.Equal(before, await Unmet());
        await app.Within(
            practice,
            async services =>
            {
                var known = (await WaySupport.Known(services, client, way)).Screens;
                Assert.Equal((0, 0), (known.NotFollowedUp, known.Positive.Count));
            }
        );

        async Task<IReadOnlyList<string>> Unmet()
        {
            var text = new List<string>();
            foreach (var url in (string[])[way, way + "/step?step=PhotoOrVoice"])
            {
                text.AddRange((await GatePage.Read(client, url)).Unmet.Select(l => l.Words));
            }

            return text;
        }
    }

    private static async Task<int> DueOf(HttpClient client, string caseUrl) =>
        (await client.Page(caseUrl + "/screens"))
            .QuerySelectorAll("article li strong")
            .Count(s => s.TextContent.Trim() == Due);
}
