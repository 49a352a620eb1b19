using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Portal;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>What parents read of where the work stands: told by an act alone, and to both in the same words.</summary>
[TestsPage<TellWherePage>]
[TestsPage<ShowWherePage>]
public sealed class TellWhereTests
{
    [Theory, OnBothDatabases]
    public async Task Both_parents_read_the_same_words_and_only_once_they_are_told(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var way = await WaySupport.Begin(family.Therapist, family.CaseUrl, "June", "Tobin");
        var where = family.CaseUrl + "/where";
        var untold = await family.Mira.MainText("/portal/where");
        var further = await family.Therapist.Fails(where, "Tell the parents", ("Place", "Preparing"));
        var unsaid = await family.Therapist.Fails(where, "Tell the parents");

        await family.Therapist.Send(where, "Tell the parents", ("Place", "GettingToKnow"));
        var again = await family.Therapist.Fails(where, "Tell the parents", ("Place", "GettingToKnow"));
        var home = await family.Tobin.MainText("/portal");
        var (miras, tobins) = (await family.Mira.Page("/portal/where"), await family.Tobin.Page("/portal/where"));

        Assert.Contains("Nothing stands here yet", untold, StringComparison.Ordinal);
        Assert.Contains("has come as far", further, StringComparison.Ordinal);
        Assert.Contains("Choose what to tell", unsaid, StringComparison.Ordinal);
        Assert.Contains("stand in their portals already", again, StringComparison.Ordinal);
        Assert.Contains("Where we are", home, StringComparison.Ordinal);
        Assert.Equal(miras.QuerySelector("main")!.InnerHtml, tobins.QuerySelector("main")!.InnerHtml);
        Assert.Contains(
            "The therapist meets each person alone",
            miras.QuerySelector("[aria-current=step]")!.TextContent,
            StringComparison.Ordinal
        );
        var told = await app.Ask(family.Therapist.PracticeId, db => db.WhereTold.ToListAsync());
        Assert.Equal([WherePlace.GettingToKnow, WherePlace.GettingToKnow], told.Select(t => t.Place));
        var register = await app.Ask(family.Therapist.PracticeId, db => db.DisclosuresMade.ToListAsync());
        Assert.Equal(2, register.Count(d => d.Way == TellingWay.Portal));
        Assert.NotEmpty(way);
    }

    [Theory, OnBothDatabases]
    public async Task The_picture_says_the_place_alone_whatever_the_child_answers_and_whatever_is_held(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var way = await WaySupport.Begin(family.Therapist, family.CaseUrl, "June", "Tobin");
        await family.Therapist.Send(family.CaseUrl + "/where", "Tell the parents", ("Place", "GettingToKnow"));
        var told = await Shown(family.Mira);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await WaySupport.Answer(family.Therapist, way, "PhotoOrVoice", "Yes", today);
        var afterYes = await Shown(family.Mira);
        await WaySupport.Answer(family.Therapist, way, "OneWayMessage", "No", today);
        var afterNo = await Shown(family.Mira);
        await family.Therapist.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "ForceOrThreat"),
            ("Words", "Pulled out of the car.")
        );

        Assert.Contains("way-picture", told, StringComparison.Ordinal);
        Assert.Equal(told, afterYes);
        Assert.Equal(told, afterNo);
        Assert.Equal(told, await Shown(family.Mira));
        Assert.Equal(told, await Shown(family.Tobin));
        // What is drawn is what the words beside it say: it is hidden from those who hear them.
        Assert.Equal(
            "true",
            (await family.Mira.Page("/portal/where")).QuerySelector(".way-picture")!.GetAttribute("aria-hidden")
        );

        static async Task<string> Shown(HttpClient parent) =>
            (await parent.Page("/portal/where")).QuerySelector("main")!.InnerHtml;
    }

    [Fact]
    public async Task Told_in_two_tabs_at_once_the_last_one_counts_and_the_next_telling_leaves_one()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var family = await Dorns.Start(app);
        await WaySupport.Begin(family.Therapist, family.CaseUrl, "June", "Tobin");
        var where = family.CaseUrl + "/where";
        await family.Therapist.Send(where, "Tell the parents", ("Place", "GettingToKnow"));
        var practice = family.Therapist.PracticeId;
        await app.Within(
            practice,
            async services =>
            {
                // As the other tab left it, which looked before the first one had saved.
                var db = services.GetRequiredService<CaseworkDb>();
                var first = await db.WhereTold.SingleAsync(t => t.PersonId == family.Mira.PersonId);
                db.WhereTold.Add(
                    new()
                    {
                        PracticeId = practice,
                        Id = Guid.CreateVersion7(app.Clock.GetUtcNow()),
                        CaseId = first.CaseId,
                        WayId = first.WayId,
                        PersonId = first.PersonId,
                        Place = WherePlace.SmallSteps,
                        ToldBy = first.ToldBy,
                        ToldAt = first.ToldAt.AddSeconds(1),
                        Version = 1,
                    }
                );
                await services.GetRequiredService<History>().Save(new("TellWhere", practice, null), default);
            }
        );

        var page = await family.Mira.Page("/portal/where");
        await family.Therapist.Send(where, "Tell the parents", ("Place", "GettingToKnow"));

        Assert.Single(page.QuerySelectorAll("main section"));
        Assert.Contains(
            "Getting ready",
            page.QuerySelector("[aria-current=step]")!.TextContent,
            StringComparison.OrdinalIgnoreCase
        );
        var open = await app.Ask(practice, db => db.WhereTold.Where(t => t.EndedAt == null).ToListAsync());
        Assert.Equal(2, open.Count);
        Assert.All(open, t => Assert.Equal(WherePlace.GettingToKnow, t.Place));
    }

    [Theory]
    [InlineData(WherePlace.SmallSteps, WherePlace.Preparing)]
    [InlineData(WherePlace.Keeping, WherePlace.OtherPlaces)]
    public async Task The_picture_folds_a_place_of_earlier_versions_as_the_words_do(WherePlace before, WherePlace now)
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var family = await Dorns.Start(app);
        await WaySupport.Begin(family.Therapist, family.CaseUrl, "June", "Tobin");
        await family.Therapist.Send(family.CaseUrl + "/where", "Tell the parents", ("Place", "GettingToKnow"));

        await Told(now);
        var today = await Page();
        await Told(before);

        Assert.Equal(today, await Page());
        Assert.Equal(5, System.Text.RegularExpressions.Regex.Count(today, "<g transform"));

        async Task<string> Page() => (await family.Mira.Page("/portal/where")).QuerySelector("main")!.InnerHtml;

        Task Told(WherePlace place) =>
            app.Within(
                family.Therapist.PracticeId,
                async services =>
                {
                    var db = services.GetRequiredService<CaseworkDb>();
                    var told = await db.WhereTold.AsTracking().ToListAsync();
                    told.ForEach(t => db.Entry(t).Property(x => x.Place).CurrentValue = place);
                    var save = new Act("TellWhere", family.Therapist.PracticeId, null);
                    await services.GetRequiredService<History>().Save(save, default);
                }
            );
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_the_child_is_protected_from_hears_nothing_new_and_sees_no_change_until_a_clinician_ends_it(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        using var desk = await app.SignedIn(family.Therapist.PracticeId, Reknit.Domain.Access.Role.FrontDesk);
        var way = await WaySupport.Begin(family.Therapist, family.CaseUrl, "June", "Tobin");
        await WaySupport.TakeOver(family.Therapist, way, "JointSessions", "PlayTogether", new(2026, 3, 3));
        var where = family.CaseUrl + "/where";
        await family.Therapist.Send(where, "Tell the parents", ("Place", "GettingToKnow"));
        var told = await Seen(family.Tobin);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await DisclosureSupport.Protect(family.Therapist, family.CaseUrl, "June", "Tobin");
        var shut = await Seen(family.Tobin);
        await family.Therapist.Send(where, "Tell the parents", ("Place", "Preparing"));

        var later = await Seen(family.Tobin);
        var miras = await Seen(family.Mira);
        var page = await DisclosureSupport.Text(family.Therapist, where);
        using var stranger = await family.Mira.Get(where);
        var protection = family.CaseUrl + "/protection";
        var form = await family.Therapist.Page(protection);
        var end = form.QuerySelector("main form[action*='handler=Blank']")!.GetAttribute("action")!;
        var desksPage = await desk.Page(protection);
        desksPage.QuerySelector("main form")!.SetAttribute("action", end);
        using var desks = await desk.Submit(desksPage, [], "Put it on record");
        var unchanged = await Seen(family.Tobin);
        using var twice = await family.Therapist.Submit(form, [], "Take it out of their portal");
        using var again = await family.Therapist.Submit(form, [], "Take it out of their portal");

        Assert.Contains("way-picture", told.Page, StringComparison.Ordinal);
        Assert.Equal(told, shut);
        Assert.Equal(told, later);
        Assert.NotEqual(told, miras);
        Assert.Contains("Hears nothing of it: a protection stands.", page, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, stranger.StatusCode);
        Assert.DoesNotContain("Take it out", desksPage.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, desks.StatusCode);
        Assert.Equal(told, unchanged);
        Assert.Equal(
            (System.Net.HttpStatusCode.Redirect, System.Net.HttpStatusCode.Redirect),
            (twice.StatusCode, again.StatusCode)
        );
        Assert.Contains("Nothing stands here yet", (await Seen(family.Tobin)).Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Where we are", await family.Tobin.MainText("/portal"), StringComparison.Ordinal);
        Assert.Equal(miras, await Seen(family.Mira));

        static async Task<(string Home, string Page)> Seen(HttpClient parent) =>
            (await parent.MainText("/portal"), (await parent.Page("/portal/where")).QuerySelector("main")!.InnerHtml);
    }
}
