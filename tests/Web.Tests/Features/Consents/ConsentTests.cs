using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Consents;
using Reknit.Web.Tests.Features.Access;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Consents.ConsentSupport;

namespace Reknit.Web.Tests.Features.Consents;

/// <summary>Agreements of a family's adults, as staff give them out and put answers on record.</summary>
[
    TestsPage<ListConsentsPage>,
    TestsPage<ShowConsentPage>,
    TestsPage<HearTeachBackPage>,
    TestsPage<AskForConsentAgainPage>,
    TestsPage<WriteTransportPage>
]
public sealed class ConsentTests
{
    [Theory, OnBothDatabases]
    public async Task What_is_signed_on_paper_is_in_force_until_another_payer_is_there(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var family = await client.OpenCase("Dorn family");
        await Pages(client, family, "Mira");
        var tobin = await PageOf(client, family, "work", "Tobin");
        Assert.Null((await client.Page(tobin)).QuerySelector(".working-copy"));
        Assert.NotNull((await client.Page(family + "/consents")).QuerySelector(".working-copy"));

        Assert.Equal(["Signed", "Given out"], await Standing(client, family, "work"));
        Assert.Equal("Tobin Dorn", await Without(app, client, family));

        await SignOnPaper(client, tobin, OwnWords);
        Assert.Equal("", await Without(app, client, family));

        await client.Send(family + "/consents/again", "Ask again", ("Reason", "Payer"));
        Assert.Equal(["Ask again: another payer", "Ask again: another payer"], await Standing(client, family, "work"));
        Assert.Equal(["Given out", "Given out"], await Standing(client, family, "transport"));
        Assert.Equal("Mira Dorn, Tobin Dorn", await Without(app, client, family));
        Assert.DoesNotContain("Put an answer on record", await client.MainText(tobin), StringComparison.Ordinal);

        await GiveOut(client, family, "Work");
        Assert.Equal(["Given out", "Given out"], await Standing(client, family, "work"));
        var kept = await app.Rows<Agreement>();
        Assert.Equal(2, kept.Count(a => a is { Kind: AgreementKind.Work, Number: 1, Answer: SignatureState.Given }));
        Assert.Equal(2, kept.Count(a => a is { Kind: AgreementKind.Work, Number: 2, Answer: SignatureState.Missing }));
    }

    [Theory, OnBothDatabases]
    public async Task A_later_order_asks_again_by_itself_and_spares_the_ground_rules(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var family = await client.OpenCase("Dorn family");
        await Pages(client, family, "Mira");
        await Answer(client, await PageOf(client, family, "ground-rules", "Tobin"), "Given");
        app.Clock.Set(app.Clock.GetUtcNow().AddMinutes(1));

        using var later = await client.PostForm(
            family + "/orders/new",
            ("Pasted", "IN THE SUPERIOR COURT. IT IS ORDERED that the parties participate in reunification therapy."),
            ("Replaces", "")
        );
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);

        Assert.Equal(["Ask again: a later order", "Ask again: a later order"], await Standing(client, family, "work"));
        Assert.Equal(["Given out", "Signed"], await Standing(client, family, "ground-rules"));
        var inForce = await InForceOf(app, client, family);
        Assert.False(inForce.IsTransportSigned);
        Assert.Equal([await app.PersonOf(client.PracticeId, "Tobin")], inForce.AcceptedGroundRules);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_therapist_asks_again_by_themself_and_the_old_one_coming_back_does_not(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Aziz");
        using var another = await app.SignedIn(practice, Role.Therapist, "Ada Lind");
        var family = await client.OpenCase("Dorn family");
        await Pages(client, family, "Mira");
        await Answer(client, await PageOf(client, family, "ground-rules", "Tobin"), "Given");
        app.Clock.Set(app.Clock.GetUtcNow().AddMinutes(1));

        using var given = await CaseStaffTests.Press(lead, family + "/staff", "Give them the case: Ada Lind");
        var withNew = await Standing(client, family, "work");
        var rules = await Standing(client, family, "ground-rules");
        using var taken = await CaseStaffTests.Press(lead, family + "/staff", "Take the case from them: Ada Lind");
        var without = await Standing(client, family, "work");

        Assert.All([given, taken], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(["Ask again: the role changed", "Ask again: the role changed"], withNew);
        Assert.Equal(["Given out", "Signed"], rules);
        // They agreed to work with Sam alone, and do again.
        Assert.DoesNotContain("Ask again: the role changed", without);
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_plan_asks_all_again_and_the_child_is_told_who_could_ask(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var family = await client.OpenCase("Dorn family");
        var refused = await client.Fails(family + "/transport", "Keep this plan", ("Brings", "Mira."), ("Waits", " "));
        Assert.Contains("It says who waits where.", refused, StringComparison.Ordinal);
        const string Protected = "is protected from another";
        Assert.DoesNotContain(Protected, await client.MainText(family + "/transport"), StringComparison.Ordinal);
        await DisclosureSupport.Protect(client, family);
        Assert.Contains(Protected, await client.MainText(family + "/transport"), StringComparison.Ordinal);
        Assert.Contains(
            "No plan is written yet",
            await client.MainText(family + "/consents"),
            StringComparison.Ordinal
        );
        await Pages(client, family, "Mira");
        foreach (var adult in (string[])["Mira", "Tobin"])
        {
            await Answer(client, await PageOf(client, family, "transport", adult), "Given");
        }

        await Answer(client, await PageOf(client, family, "childs-words", "Mira"), "Given");
        await Answer(client, await PageOf(client, family, "childs-words", "Tobin"), "Refused");
        var before = await InForceOf(app, client, family);
        Assert.True(before.IsTransportSigned);
        Assert.Equal(["Tobin Dorn"], before.CouldAsk.Select(a => a.Name));

        await WriteTransport(client, family, "Tobin brings her.", "Mira waits upstairs.");
        Assert.True((await InForceOf(app, client, family)).IsTransportSigned);
        var mira = await PageOf(client, family, "transport", "Mira");
        await client.Send(mira, "Give it out anew");

        Assert.Equal(["Given out", "Ask again: newer words"], await Standing(client, family, "transport"));
        Assert.False((await InForceOf(app, client, family)).IsTransportSigned);
        await GiveOut(client, family, "Transport");
        Assert.Equal(["Given out", "Given out"], await Standing(client, family, "transport"));
        Assert.Single((await app.Rows<Agreement>()).Where(IsLastPlan).Select(a => a.TextHash).Distinct());
        var nobody = await client.Fails(family + "/consents", ForAll, ("Kind", "Transport"));
        Assert.Contains("Everybody has today's words", nobody, StringComparison.Ordinal);

        await client.Send(await PageOf(client, family, "childs-words", "Mira"), "They took it back");
        Assert.Equal(["Mira Dorn", "Tobin Dorn"], (await InForceOf(app, client, family)).CouldAsk.Select(a => a.Name));
    }

    [Theory, OnBothDatabases]
    public async Task A_plan_from_before_a_protection_goes_to_nobody_until_a_clinician_keeps_it_anew(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        using var desk = await app.SignedIn(client.PracticeId, Role.FrontDesk);
        var family = await client.OpenCase("Dorn family");
        await WriteTransport(client, family, "Mira brings her from Lakeside.", "Tobin waits upstairs.");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await DisclosureSupport.Protect(desk, family);
        await desk.Send(
            family + "/contacts",
            "Keep it",
            ("Person", DisclosureSupport.Choice(await desk.Page(family + "/contacts"), "#Person option", "June")),
            ("Kind", "School"),
            ("Words", "Lakeside Elementary"),
            ("IsSafeToUse", "false"),
            ("IsProtected", "true")
        );

        var early = await desk.Fails(family + "/consents", ForAll, ("Kind", "Transport"));
        var tobin = await PageOf(client, family, "transport", "Tobin");
        var alone = await client.Fails(tobin, "Give it out");
        var unread = await client.Fails(family + "/transport", "Keep this plan");
        var telling = await client.Fails(family + "/transport", "Keep this plan", ("IsMeant", "true"));
        var atDoor = await client.Fails(
            family + "/transport",
            "Keep this plan",
            ("Brings", "Mira, from 12 Linden Street."),
            ("IsMeant", "true")
        );
        await client.Send(family + "/transport", "Keep this plan", ("Brings", "Mira brings her."), ("IsMeant", "true"));
        await GiveOut(desk, family, "Transport");

        Assert.Contains("a clinician read the transport plan since", early, StringComparison.Ordinal);
        Assert.Contains("the transport plan holds no address", early, StringComparison.Ordinal);
        Assert.Contains("a clinician read the transport plan since", alone, StringComparison.Ordinal);
        Assert.Contains("nobody can learn from it", unread, StringComparison.Ordinal);
        Assert.Contains("it holds no address", telling, StringComparison.Ordinal);
        Assert.Contains("it holds no address", atDoor, StringComparison.Ordinal);
        Assert.Equal(["Given out", "Given out"], await Standing(client, family, "transport"));
    }

    [Theory, OnBothDatabases]
    public async Task What_needs_another_talk_is_not_in_force_and_only_clinicians_read_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var family = await client.OpenCase("Dorn family");
        var hear = (await Pages(client, family, "Mira"))["agreements/{id:guid}/teach-back"];
        var work = await PageOf(client, family, "work", "Mira");
        using var desk = await app.SignedIn(client.PracticeId, Role.FrontDesk);
        using var shut = await desk.Get(hear);
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
        Assert.DoesNotContain(OwnWords, await desk.MainText(work), StringComparison.Ordinal);
        Assert.Contains(OwnWords, await client.MainText(hear), StringComparison.Ordinal);

        await client.Send(hear, "Put it on record", ("Heard", "NeedsAnotherTalk"));
        Assert.Equal(["Signed; needs another talk", "Given out"], await Standing(client, family, "work"));
        Assert.Equal("Mira Dorn, Tobin Dorn", await Without(app, client, family));

        await client.Send(hear, "Put it on record", ("Heard", "Understood"));
        Assert.Equal(["Signed", "Given out"], await Standing(client, family, "work"));
        using var scan = await desk.Get(work + "?handler=Scan");
        Assert.Equal("%PDF-1.7 signed", await scan.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_paper_without_initials_or_answer_or_from_the_future_is_not_put_on_record()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var family = await client.OpenCase("Dorn family");
        await Pages(client, family, "Mira");
        var tobin = await PageOf(client, family, "work", "Tobin");

        var words = await client.Fails(tobin, "Put it on record", ("Answer", "Given"), ("On", "2026-04-01"));

        Assert.Contains("The day is given", words, StringComparison.Ordinal);
        Assert.Contains("Each clause was acknowledged by itself.", words, StringComparison.Ordinal);
        Assert.Contains("answered in their own words", words, StringComparison.Ordinal);
        Assert.Equal(["Signed", "Given out"], await Standing(client, family, "work"));
    }

    private static bool IsLastPlan(Agreement a) => a is { Kind: AgreementKind.Transport, Number: 3 };

    private static Task<string> Answer(HttpClient client, string url, string answer) =>
        client.Send(url, "Put it on record", ("Answer", answer));

    private static async Task<string> Without(ReknitApp app, SignedInClient client, string family) =>
        string.Join(", ", (await InForceOf(app, client, family)).WithoutConsent.Select(a => a.Name));

    private static async Task<InForce> InForceOf(ReknitApp app, SignedInClient client, string family)
    {
        InForce? found = null;
        await app.Within(
            client.PracticeId,
            async services =>
                found = await services.GetRequiredService<ConsentsInForce>().Of(CaseSupport.CaseIn(family), default)
        );
        return found!;
    }
}
