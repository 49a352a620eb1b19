using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Orders.Clauses;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders.Clauses;

[TestsPage<EditClausePage>]
public sealed class EditClauseTests
{
    private const string Url = "/orders/clauses/counsel";
    private const string Save = "Save the words";
    private const string Back = "Use the shipped words again";

    private const string Good =
        "The reunification therapist may speak with the attorneys for both parents at any time, and with a parent who has no attorney.";

    private const string Doubtful = "The reunification therapist is kind to counsel.";

    [Theory, OnBothDatabases]
    public async Task An_edit_is_a_version_with_who_when_and_why_and_stands_in_drafts_at_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var lead = await app.SignedIn(await app.NewPractice(), Role.ClinicalLead, "רחל לוי");
        var order = await lead.TakeIn();
        using (await lead.Submit(await lead.Page(order + "/confirm"), [], "Confirm all of this")) { }

        using var saved = await Edit(lead, Good, "Our bar says attorney.");

        Assert.Equal(Url, saved.Headers.Location!.OriginalString);
        var page = await lead.Page(Url);
        var moments = page.QuerySelectorAll(".moment");
        Assert.Equal(2, moments.Length);
        Assert.Contains("Our version 1", moments[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("רחל לוי", moments[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Our bar says attorney.", moments[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("3 March 2026, 10:00", moments[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("gives each side the same facts", moments[1].TextContent, StringComparison.Ordinal);
        using var drafted = await lead.PostForm(order + "/drafts", ("Answer", "No"));
        Assert.Contains(Good, (await drafted.Page()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Every_problem_is_named_and_what_was_typed_is_kept(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);

        using var answer = await Edit(owner, "Counsel of the rejected parent and {somebody} [here]", "");

        var errors = await CaseSupport.Errors(answer);
        Assert.Contains("takes a side", errors, StringComparison.Ordinal);
        Assert.Contains("{somebody} is not known", errors, StringComparison.Ordinal);
        Assert.Contains("A [ or ] stands alone", errors, StringComparison.Ordinal);
        Assert.Contains("Say why the words change", errors, StringComparison.Ordinal);
        Assert.Equal("Counsel of the rejected parent and {somebody} [here]", Typed(await answer.Page()));
        Assert.Empty(await Versions(app, practice));
    }

    [Theory, OnBothDatabases]
    public async Task What_the_check_reads_as_the_opposite_is_not_saved_whatever_is_ticked(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var lead = await Lead(app, practice);

        var outcome = await Handle(
            app,
            lead,
            new(NewId(app), "roleLimit", 0, "The therapist shall recommend {custody}.", "So.", "yes")
        );

        var refused = Assert.IsType<EditClause.Outcome.Refused>(outcome);
        Assert.Contains(refused.Tried.Stops, s => s.Contains("The therapist's role", StringComparison.Ordinal));
        Assert.Empty(await Versions(app, practice));
    }

    [Theory, OnBothDatabases]
    public async Task A_doubt_is_shown_before_words_are_saved_and_is_kept_with_them(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);

        using var shown = await Edit(owner, Doubtful, "We like it.");
        var page = await shown.Page();
        Assert.Contains("reads less in a sample order", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("“Counsel” as not found", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await Versions(app, practice));

        // A yes to these doubts is no yes to others.
        using var other = await owner.Submit(
            page,
            [
                ("Words", "The reunification therapist may speak with counsel if the Court agrees."),
                ("HoldsToWords", "true"),
            ],
            Save
        );
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var saved = await owner.Submit(page, [("HoldsToWords", "true")], Save);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var kept = Assert.Single(await Versions(app, practice));
        Assert.Equal(Doubtful, kept.Words);
        Assert.Contains("“Counsel” as not found", kept.Doubts, StringComparison.Ordinal);
        Assert.Contains("The check reads less", (await owner.Page(Url)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Going_back_to_the_shipped_words_is_a_version_too(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        Assert.DoesNotContain((await owner.Page(Url)).QuerySelectorAll("button"), b => b.TextContent == Back);
        using (await Edit(owner, Good, "Our bar says attorney.")) { }

        using var unsaid = await owner.Submit(await owner.Page(Url), [], Back);
        using var back = await owner.Submit(await owner.Page(Url), [("Reason", "Counsel asked for it.")], Back);

        Assert.Contains("Say why", await CaseSupport.Errors(unsaid), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        var versions = await Versions(app, practice);
        Assert.Equal([Good, null], versions.Select(v => v.Words));
        var page = await owner.Page(Url);
        Assert.Equal(3, page.QuerySelectorAll(".moment").Length);
        Assert.Contains("gives each side the same facts", Typed(page), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_second_of_two_editors_sees_the_conflict_and_keeps_the_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Owner, "First Editor");
        using var second = await app.SignedIn(practice, Role.ClinicalLead, "Second Editor");
        var late = await second.Page(Url);
        using (await Edit(first, Good, "Ours.")) { }

        using var conflict = await second.Submit(late, [("Words", Good + " So."), ("Reason", "Mine.")], Save);
        var page = await conflict.Page();
        Assert.Contains("Somebody else changed this clause", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Good + " So.", Typed(page));
        using var again = await second.Submit(page, [], Save);

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal([1, 2], (await Versions(app, practice)).Select(v => v.Number));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_editors_at_the_same_moment_one_saves_and_a_repeated_form_saves_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var lead = await Lead(app, practice);

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(1, 4)
                .Select(n => new EditClause.Input(NewId(app), "counsel", 0, $"{Good} {n}", "Ours.", null))
                .Select(input => Task.Run(() => Handle(app, lead, input)))
        );

        Assert.Single(outcomes.OfType<EditClause.Outcome.Done>());
        Assert.Equal(3, outcomes.OfType<EditClause.Outcome.Conflict>().Count());
        var form = new EditClause.Input(NewId(app), "counsel", 1, Good, "Ours.", null);
        Assert.IsType<EditClause.Outcome.Done>(await Handle(app, lead, form));
        Assert.IsType<EditClause.Outcome.Done>(await Handle(app, lead, form));
        Assert.Equal(2, (await Versions(app, practice)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task Only_who_may_edit_gets_to_the_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        using var owner = await app.SignedIn(practice, Role.Owner);

        using var forbidden = await therapist.Get(Url);
        using var unknown = await owner.Get("/orders/clauses/nowhere");

        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    internal static async Task<HttpResponseMessage> Edit(SignedInClient client, string words, string reason) =>
        await client.Submit(await client.Page(Url), [("Words", words), ("Reason", reason)], Save);

    private static Guid NewId(ReknitApp app) => Guid.CreateVersion7(app.Clock.GetUtcNow());

    private static async Task<Actor> Lead(ReknitApp app, PracticeId practice)
    {
        var person = await app.NewPerson(practice, "Rosa Okafor");
        return new(practice, person, Role.ClinicalLead, person.Value);
    }

    private static Task<EditClause.Outcome> Handle(ReknitApp app, Actor actor, EditClause.Input input) =>
        app.Ask<EditClause, EditClause.Outcome>(actor.Practice, edit => edit.Handle(actor, input, default));

    private static Task<List<PracticeClause>> Versions(ReknitApp app, PracticeId practice) =>
        app.Ask(practice, db => db.PracticeClauses.AsNoTracking().OrderBy(c => c.Number).ToListAsync());

    private static string Typed(IHtmlDocument page) => ((IHtmlTextAreaElement)page.QuerySelector("#Words")!).Value;
}
