using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.Intake;
using Reknit.Domain.People;
using Reknit.Web.Features.Intake;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Outbox;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Outside.Mail;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Intake;

/// <summary>The public request page: by its own address only, kept on the last button only, answered safely.</summary>
[
    TestsPage<StartRequestPage>,
    TestsPage<CheckFitPage>,
    TestsPage<SendRequestPage>,
    TestsPage<RequestSentPage>,
    TestsPage<ManageRequestDoorPage>
]
public sealed class RequestTests
{
    private static readonly (string, string)[] Who =
    [
        ("Form.Name", "Mira Dorn"),
        ("Form.Service", nameof(ServiceAsked.Reunification)),
        ("Form.Order", nameof(OrderSaid.Expected)),
        ("Form.OtherName", "Tobin Dorn"),
    ];

    [Theory, OnBothDatabases]
    public async Task A_request_goes_through_three_steps_and_is_kept_with_the_last(DatabaseKind database)
    {
        var carrier = new RememberingCarrier();
        await using var app = await MailSupport.Start(database, carrier);
        using var owner = await app.SignedIn(await app.NewPractice(), Role.Owner);
        var door = await owner.OpenDoor();
        using var elsewhere = await app.SignedIn(await app.NewPractice("Another practice"), Role.Therapist);

        using var unnamed = await elsewhere.Submit(await elsewhere.Page(door + "/ask"), [], "Go on");
        using var second = await elsewhere.Submit(await elsewhere.Page(door + "/ask"), Who, "Go on");
        var reach = await second.Page();
        using var unsafely = await elsewhere.Submit(reach, [("Form.Phone", "555 0100")], "Go on");
        using var third = await elsewhere.Submit(
            reach,
            [("Form.Mail", "mira@example.org"), ("Form.MayMail", "true"), ("Form.SafeHours", "9 to 12")],
            "Go on"
        );
        var last = await third.Page();
        var nothing = await app.Rows<Referral>();
        using var sent = await elsewhere.Submit(last, [("Form.Language", "Diné bizaad"), ("Form.Hours", "Evenings")]);
        using var twice = await elsewhere.Submit(last, [("Form.Language", "Diné bizaad")]);

        Assert.Contains("Please tell us what to call you", await Errors(unnamed), StringComparison.Ordinal);
        Assert.Contains("one safe way to reach you", await Errors(unsafely), StringComparison.Ordinal);
        Assert.Empty(nothing);
        Assert.Equal((door + "/sent", door + "/sent"), (sent.To(), twice.To()));
        var referral = Assert.Single(await app.Rows<Referral>());
        Assert.Equal((owner.PracticeId, OrderSaid.Expected), (referral.PracticeId, referral.Order));
        Assert.DoesNotContain(await app.Rows<Person>(), p => p.Name == "Tobin Dorn");
        var page = await owner.MainText(await owner.Referral("Mira Dorn"));
        Assert.All(
            ["Tobin Dorn", "Diné bizaad", "Weekday evenings", "mira@example.org", "9 to 12", "Reunification therapy"],
            said => Assert.Contains(said, page, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Dorn", await elsewhere.MainText(door + "/sent"), StringComparison.Ordinal);
        Assert.DoesNotContain("Mira", await elsewhere.MainText("/referrals"), StringComparison.Ordinal);
        var reads = await app.Rows<ReadEntry>();
        Assert.DoesNotContain(reads, r => r.PracticeId != owner.PracticeId);
    }

    [Theory, OnBothDatabases]
    public async Task Mail_goes_only_where_it_is_safe_and_says_nothing_of_families(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var owner = await app.SignedIn(await app.NewPractice("Harbor"), Role.Owner);
        var door = await owner.OpenDoor();
        using var visitor = app.Anonymous();
        (string, string)[] mail = [("Form.Mail", "m@example.org"), ("Form.Phone", "555"), ("Form.MayCall", "true")];

        using var unsafely = await visitor.AskForHelp(door, Who, mail);
        var before = (await app.Rows<Web.Features.Outbox.OutgoingMail>()).Count;
        using var safely = await visitor.AskForHelp(door, Who, [.. mail, ("Form.MayMail", "true")]);

        Assert.Equal(0, before);
        var put = Assert.Single(await app.Rows<Web.Features.Outbox.OutgoingMail>());
        await app.Within(
            owner.PracticeId,
            async services =>
            {
                var vault = services.GetRequiredService<Vault>();
                async Task<string> Open(string column, Domain.Sealed words) =>
                    await vault.Open(
                        words,
                        Web.Features.Outbox.OutgoingMail.PlaceOf(put.PracticeId, put.Id, column),
                        Reader.Program,
                        default
                    );
                Assert.Equal("We received your request", await Open("Subject", put.Subject));
                var body = await Open("Body", put.Body);
                Assert.StartsWith("Hello Mira Dorn,", body, StringComparison.Ordinal);
                Assert.All(
                    ["Tobin", "child", "court", "reunif", "555"],
                    said => Assert.DoesNotContain(said, body, StringComparison.OrdinalIgnoreCase)
                );
            }
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_door_that_is_off_or_was_replaced_looks_like_none_at_all(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        using var visitor = app.Anonymous();
        var first = await owner.OpenDoor();
        var open = await visitor.Page(first);
        using var renewed = await owner.Submit(await owner.Page(RequestDoors.ManageUrl), [], "Make a new address");
        var second = await owner.Door();
        using var old = await visitor.Get(first);
        var asked = await visitor.Page(second + "/ask");
        using var shut = await owner.Submit(await owner.Page(RequestDoors.ManageUrl), [], "Switch it off");
        using var off = await visitor.Get(second);
        using var late = await visitor.Submit(asked, Who, "Go on");
        using var none = await visitor.Get("/request/abcdefghjkmn");

        Assert.NotEqual(first, second);
        Assert.Matches("^/request/[a-z2-9]{12}$", second);
        Assert.NotNull(open.QuerySelector("nav.safety a[href='/help-now']"));
        Assert.NotNull(open.QuerySelector("nav.safety a[data-leave]"));
        Assert.All([old, off, late, none], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(await off.Content.ReadAsStringAsync(), await none.Content.ReadAsStringAsync());
        Assert.Empty(await app.Rows<Referral>());
    }

    [Fact]
    public async Task The_self_check_keeps_nothing_and_puts_no_answer_into_an_address()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var owner = await app.SignedIn(await app.NewPractice(), Role.Owner);
        var door = await owner.OpenDoor();
        using var visitor = app.Anonymous();
        var posts = (await app.Rows<FormPost>()).Count;

        using var afraid = await visitor.PostForm(door + "/check", ("IsAfraid", "true"), ("SeesParent", "true"));
        using var family = await visitor.PostForm(door + "/check", ("SeesParent", "true"));
        var safety = (await afraid.Page()).QuerySelector("main")!;

        Assert.Contains("Being safe comes first", safety.TextContent, StringComparison.Ordinal);
        Assert.NotNull(safety.QuerySelector("a[href='/help-now']"));
        Assert.Contains("family therapy may fit", (await family.Page()).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(safety.QuerySelectorAll("a"), a => a.GetAttribute("href")!.Contains('?'));
        Assert.Equal(posts, (await app.Rows<FormPost>()).Count);
        Assert.Empty(await app.Rows<Referral>());
        Assert.Empty(await app.Rows<WorkingText>());
    }

    [Fact]
    public async Task Nobody_finds_an_address_by_trying_many()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var visitor = app.Anonymous();
        var answers = new List<HttpStatusCode>();
        for (var n = 0; n <= RequestLimit.PerWindow; n++)
        {
            using var answer = await visitor.Get($"/request/abcdefghj{n:D3}");
            answers.Add(answer.StatusCode);
        }

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests), (answers[0], answers[^1]));
    }

    private static async Task<string> Errors(HttpResponseMessage answer) =>
        (await answer.Page()).QuerySelector(".error-summary")?.TextContent ?? "";
}
