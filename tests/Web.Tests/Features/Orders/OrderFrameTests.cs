using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>What a case takes up from an order: its limits, its days, whom it names.</summary>
[TestsPage<CorrectFramePage>]
public sealed class OrderFrameTests
{
    public const string Framing = """
        SUPERIOR COURT OF VERMONT
        MIRA QUILLMARROW, Petitioner, and TOBIN DORN, Respondent.
        Signed on March 1, 2026.
        IT IS ORDERED that:
        1. Mother, Father and the minor children, June Dorn and Theo Dorn, shall participate in reunification therapy with Dr. Ana Reyes.
        2. The therapist shall make no custody recommendations and shall report attendance and progress only.
        3. Father shall have no contact with the children for ninety days.
        4. A review hearing is set for June 4, 2026 at 9:30 a.m.
        5. The therapist shall file a status report within 60 days of this order.
        """;

    private const string Put = "Put it on record";

    [Theory, OnBothDatabases]
    public async Task Confirming_writes_the_limits_and_the_days_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Framing);
        Assert.Empty(await app.Ask(practice, db => db.TermsInForce.ToListAsync()));
        var ahead = Section(await client.Page(url), "sets-title");

        using var once = await client.PostForm(url + "/confirm", ("Lines[0].Reason", ""));
        using var again = await client.PostForm(url + "/confirm", ("Lines[0].Reason", ""));

        Assert.Contains("It comes over to the case when the findings are confirmed", ahead, StringComparison.Ordinal);
        Assert.Contains("No contact with a parent for a time", ahead, StringComparison.Ordinal);
        var limits = await app.Ask(practice, db => db.TermsInForce.OrderBy(l => l.Kind).ToListAsync());
        Assert.Equal(
            [TermKind.AttendanceReportsOnly, TermKind.NoRecommendations, TermKind.NoContact, TermKind.MayReport],
            limits.Select(l => l.Kind).Order()
        );
        Assert.All(limits, l => Assert.Null(l.EndedAt));
        var days = await app.Ask(practice, db => db.CourtDates.OrderBy(d => d.On).ToListAsync());
        Assert.Equal(
            [
                (DatedTermKind.ReportDue, new DateOnly(2026, 4, 30), null),
                (DatedTermKind.Hearing, new DateOnly(2026, 6, 4), new TimeOnly(9, 30)),
            ],
            days.Select(d => (d.Kind, d.On, d.At))
        );
        var caseUrl = await client.OpenFromOrder(url);
        var frame = Section(await client.Page(caseUrl), "frame-title");
        Assert.Contains(
            "Father shall have no contact with the children for ninety days",
            frame,
            StringComparison.Ordinal
        );
        Assert.Contains("Thursday, 4 June 2026, 9:30 AM, the court's time", frame, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_a_person_takes_back_needs_a_reason_and_stays_away(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (url, _) = await Confirmed(client);
        var page = await client.Page(url + "/frame");
        var (limit, day) = (Named(page, "Limits", "No contact"), Named(page, "Dates", "Hearing"));

        using var refused = await client.Submit(
            page,
            [($"Limits[{limit}].IsOtherwise", "true"), ($"Dates[{day}].IsOtherwise", "true")],
            Put
        );
        var kept = await refused.Page();
        using var done = await client.Submit(
            kept,
            [($"Limits[{limit}].Because", "It is about the <grandfather>."), ($"Dates[{day}].Because", "Moved.")],
            Put
        );
        using var confirmed = await client.PostForm(url + "/confirm", ("Lines[0].Reason", ""));

        Assert.Equal(2, kept.QuerySelectorAll(".error-summary li").Length);
        Assert.Equal(url, done.Headers.Location!.OriginalString);
        var rows = await app.Ask(
            practice,
            db => db.TermsInForce.Where(l => l.Kind == TermKind.NoContact).ToListAsync()
        );
        var back = Assert.Single(rows);
        Assert.Equal((true, client.PersonId), (back.EndedAt is not null, back.EndedBy!.Value));
        Assert.Equal(
            [DatedTermKind.ReportDue],
            await app.Ask(
                practice,
                db => db.CourtDates.Where(d => d.DroppedAt == null).Select(d => d.Kind).ToListAsync()
            )
        );
        var after = await client.Page(url + "/frame");
        Assert.Contains("Why it was taken back: It is about the <grandfather>.", Text(after), StringComparison.Ordinal);

        var again = $"Limits[{Named(after, "Limits", "No contact")}]";
        using var unsaid = await client.Submit(after, [($"{again}.IsOtherwise", "true")], Put);
        using var undone = await client.Submit(
            await unsaid.Page(),
            [($"{again}.Because", "He is <her> father after all.")],
            Put
        );

        Assert.Equal(
            1,
            await app.Ask(
                practice,
                db => db.TermsInForce.CountAsync(l => l.Kind == TermKind.NoContact && l.EndedAt == null)
            )
        );
        Assert.Equal(HttpStatusCode.OK, unsaid.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Contains(
            "Why it holds after all: He is <her> father after all.",
            Text(await client.Page(url + "/frame")),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task An_earlier_word_on_whom_it_names_is_changed_with_a_reason(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (url, _) = await Confirmed(client);
        var page = await client.Page(url + "/frame");
        var june = page.QuerySelectorAll("label").Single(l => l.TextContent.Contains("June", StringComparison.Ordinal));
        var name = june.ParentElement!.QuerySelector("select")!.GetAttribute("name")!;
        var why = name.Replace("Named", "Because", StringComparison.Ordinal);

        using var first = await client.Submit(page, [(name, CorrectFramePage.No)], Put);
        var said = await client.Page(url + "/frame");
        using var refused = await client.Submit(said, [(name, CorrectFramePage.Yes)], Put);
        var kept = await refused.Page();
        var before = await app.Ask(practice, db => db.OrderPersons.CountAsync(p => p.IsNamed));
        using var done = await client.Submit(kept, [(why, "The clerk wrote the brother's name.")], Put);

        Assert.Null(page.QuerySelector($"[name='{why}']"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal((HttpStatusCode.OK, 0), (refused.StatusCode, before));
        Assert.Equal(
            CorrectFramePage.Yes,
            kept.QuerySelector($"select[name='{name}'] option[selected]")!.GetAttribute("value")
        );
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.True(await app.Ask(practice, db => db.OrderPersons.AllAsync(p => p.IsNamed)));
        Assert.Contains(
            "Why it was changed: The clerk wrote the brother's name.",
            Text(await client.Page(url + "/frame")),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_whom_the_order_does_not_name_shows_on_the_case(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (url, caseUrl) = await Confirmed(client);
        var page = await client.Page(url + "/frame");
        var june = page.QuerySelectorAll("label").Single(l => l.TextContent.Contains("June", StringComparison.Ordinal));
        var name = june.ParentElement!.QuerySelector("select")!.GetAttribute("name")!;

        using var said = await client.Submit(page, [(name, CorrectFramePage.No)], Put);

        var frame = Section(await client.Page(caseUrl), "frame-title");
        Assert.Contains("Not named for the therapy: June Dorn", frame, StringComparison.Ordinal);
        var limit = await app.Ask(
            practice,
            db => db.TermsInForce.SingleAsync(l => l.Kind == TermKind.NotNamedForTherapy)
        );
        Assert.NotNull(limit.About);

        using var otherwise = await client.Submit(
            await client.Page(url + "/frame"),
            [
                (name, CorrectFramePage.Yes),
                (name.Replace("Named", "Because", StringComparison.Ordinal), "Her name stands in the caption."),
            ],
            Put
        );

        Assert.DoesNotContain(
            "Not named for the therapy",
            Section(await client.Page(caseUrl), "frame-title"),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_day_can_be_added_and_needs_its_date_and_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (url, caseUrl) = await Confirmed(client);

        using var refused = await client.PostForm(url + "/frame", ("Day.At", "08:15"));
        var form = await refused.Page();
        using var done = await client.Submit(form, [("Day.On", "2026-05-12"), ("Day.Words", "Pre-trial, room 3")], Put);
        using var twice = await client.Submit(
            form,
            [("Day.On", "2026-05-12"), ("Day.Words", "Pre-trial, room 3")],
            Put
        );

        Assert.Equal(2, form.QuerySelectorAll(".error-summary li").Length);
        Assert.Equal("08:15", form.QuerySelector("[name='Day.At']")!.GetAttribute("value")![..5]);
        Assert.Equal(1, await app.Ask(practice, db => db.CourtDates.CountAsync(d => d.IsSaid)));
        Assert.Contains(
            "Tuesday, 12 May 2026, 8:15 AM, the court's timePre-trial, room 3",
            Section(await client.Page(caseUrl), "frame-title"),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_changed_before_the_findings_are_confirmed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Framing);

        using var refused = await client.PostForm(url + "/frame", ("Day.On", "2026-05-12"), ("Day.Words", "Pre-trial"));

        Assert.Contains("confirmed the order's findings", await CaseSupport.Errors(refused), StringComparison.Ordinal);
        Assert.Empty(await app.Ask(practice, db => db.CourtDates.ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_who_cannot_see_the_case_cannot_touch_its_frame(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (url, _) = await Confirmed(client);
        using var stranger = await app.SignedIn(practice, Role.Therapist, "Omar Stein");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Pat Hall");

        foreach (var page in (string[])["/frame", "/most-recent"])
        {
            using var hidden = await stranger.Get(url + page);
            using var forbidden = await desk.Get(url + page);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
            Assert.NotEqual(HttpStatusCode.OK, forbidden.StatusCode);
        }
    }

    internal static async Task<(string Order, string Case)> Confirmed(SignedInClient client)
    {
        var url = await client.TakeIn(Framing);
        using var confirmed = await client.PostForm(url + "/confirm", ("Lines[0].Reason", ""));
        return (url, await client.OpenFromOrder(url));
    }

    /// <summary>The number of the line that says these words.</summary>
    private static int Named(AngleSharp.Dom.IParentNode page, string lines, string words)
    {
        var all = page.QuerySelectorAll($"input[type=hidden][name^='{lines}['][name$='.Id']").ToList();
        return all.FindIndex(i => i.ParentElement!.TextContent.Contains(words, StringComparison.Ordinal));
    }

    private static string Text(AngleSharp.Dom.IDocument page) => Collapse(page.Body!.TextContent);

    private static string Section(AngleSharp.Dom.IParentNode page, string title) =>
        Collapse(page.QuerySelector($"section[aria-labelledby={title}]")!.TextContent);

    private static string Collapse(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
