using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.Holds;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Phases;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>Words that are made ready: whom they call how, and that a notice is not left with one side.</summary>
public sealed class ProposedWordsTests
{
    [Theory, OnBothDatabases]
    public async Task A_notice_that_one_was_told_is_not_undone_for_another_who_may_hear_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var way = await WaySupport.Begin(family.Therapist, family.CaseUrl, "June", "Tobin");
        (string, string)[] count = [("OrderAsks", "true"), ("Ordered", "12")];
        await family.Therapist.Send(way + "/told/CountAndPace", "Make it ready", count);
        await family.Therapist.Send(way + "/told", "Lay it into their portal");

        var refused = await family.Therapist.Fails(way + "/told", "Undo it");
        var kept = await app.Rows<WayTelling>();
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var waits = kept.Single(t => t.LeftAt is null).PersonId == family.Mira.PersonId ? "Mira" : "Tobin";
        await DisclosureSupport.Protect(family.Therapist, family.CaseUrl, "June", waits);
        await family.Therapist.Send(way + "/told", "Undo it");

        Assert.Contains("goes to this person too", refused, StringComparison.Ordinal);
        Assert.Equal(2, kept.Count(t => t.TakenBackAt is null));
        Assert.Single(await app.Rows<WayTelling>(), t => t.TakenBackAt is not null);
    }

    [Theory, OnBothDatabases]
    public async Task A_notice_is_taken_out_of_every_portal_or_of_one_with_a_reason_that_stays(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var way = await WaySupport.Begin(family.Therapist, family.CaseUrl, "June", "Tobin");
        (string, string)[] count = [("OrderAsks", "true"), ("Ordered", "12")];
        await family.Therapist.Send(way + "/told/CountAndPace", "Make it ready", count);
        await family.Therapist.Send(way + "/told", "Lay it into their portal");
        var alone = await family.Therapist.Page(way + "/told");
        await family.Therapist.Send(way + "/told", "Lay it into their portal");

        var refused = await family.Therapist.Fails(way + "/told", "Take it out", ("Out.Everywhere", "false"));
        using var tooLong = await family.Therapist.PostForm(
            way + "/told",
            ("Out.Everywhere", "false"),
            ("Out.Because", new string('a', WayTelling.WordsLength + 1))
        );
        // In another tab, opened while nobody else had read it: there it asked for no reason.
        using var past = await family.Therapist.Submit(alone, [], "Take it out");
        var kept = await app.Rows<WayTelling>();
        const string Because = "رقم خاطئ: the number was wrong.";
        await family.Therapist.Send(
            way + "/told",
            "Take it out",
            ("Out.Everywhere", "false"),
            ("Out.Because", Because)
        );
        var one = await app.Rows<WayTelling>();
        var page = await DisclosureSupport.Text(family.Therapist, way + "/told");
        var read = (string[])
            [await family.Mira.MainText("/portal/words"), await family.Tobin.MainText("/portal/words")];

        Assert.Null(alone.QuerySelector("[name='Out.Because']"));
        Assert.Contains("where somebody keeps it, it says why", refused, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, tooLong.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.OK, past.StatusCode);
        Assert.All(kept, t => Assert.Null(t.TakenBackAt));
        var taken = Assert.Single(one, t => t.TakenBackAt is not null);
        Assert.Equal(family.Therapist.PersonId, taken.TakenBackBy);
        Assert.Contains(Because, page, StringComparison.Ordinal);
        Assert.Single(read, r => r.Contains("Nothing is here", StringComparison.Ordinal));
        Assert.DoesNotContain(read, r => r.Contains("wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_notice_that_lies_in_two_portals_leaves_both_at_once_and_needs_no_reason()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var family = await Dorns.Start(app);
        var way = await WaySupport.Begin(family.Therapist, family.CaseUrl, "June", "Tobin");
        (string, string)[] count = [("OrderAsks", "true"), ("Ordered", "12")];
        await family.Therapist.Send(way + "/told/CountAndPace", "Make it ready", count);
        await family.Therapist.Send(way + "/told", "Lay it into their portal");
        await family.Therapist.Send(way + "/told", "Lay it into their portal");
        var form = await family.Therapist.Page(way + "/told");

        await family.Therapist.Send(way + "/told", "Take it out", ("Out.Everywhere", "true"));
        using var twice = await family.Therapist.Submit(form, [("Out.Everywhere", "false")], "Take it out");

        Assert.Contains("meanwhile", await CaseSupport.Errors(twice), StringComparison.Ordinal);
        Assert.All(
            await app.Rows<WayTelling>(),
            t => Assert.True(t is { TakenBackAt: not null, TakenBackBecause: null })
        );
        foreach (var parent in (HttpClient[])[family.Mira, family.Tobin])
        {
            Assert.Contains("Nothing is here", await parent.MainText("/portal/words"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_is_called_by_their_title()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase(
            "Dorn family",
            [
                new("Mira Dorn", CasePart.Parent),
                new("Dr. Tobin Dorn", CasePart.Parent),
                new("June Dorn", CasePart.Child),
            ]
        );
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");

        var words = (await client.Page(way + "/told/Hold")).QuerySelector("#Words")!.TextContent;

        Assert.Contains("Tobin", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Dr.", words, StringComparison.Ordinal);
    }
}
