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
