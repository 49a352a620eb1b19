using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Locks;
using Reknit.Web.Features.Phases;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>A disclosure that was typed after its hold is linked to it; what is another thing asks for a hold of its own.</summary>
public sealed class LinkToHoldTests
{
    private const string Link = "Link it to the hold";
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task What_was_typed_after_its_hold_is_linked_to_it_on_every_way(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Amara Lind");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var other = await WaySupport.Begin(client, caseUrl, "June", "Mira");
        await Place(client, way);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await HistorySupport.Told(client, caseUrl, "Mira", Today(app).AddDays(-1));

        var waits = await Shut(app, client, way);
        var shown = await DisclosureSupport.Text(client, way + "/holds");
        var silent = await client.Fails(way + "/holds", Link);
        await client.Send(way + "/holds", Link, ("because", "Her mother told me that evening; I typed it today."));
        var page = await DisclosureSupport.Text(client, way + "/holds");

        Assert.Contains("LK.16", waits);
        Assert.Contains("heard by Amara Lind", shown, StringComparison.Ordinal);
        Assert.Contains(
            "by Amara Lind",
            shown[shown.IndexOf("The hold:", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
        Assert.Contains("one and the same cause", silent, StringComparison.Ordinal);
        Assert.DoesNotContain("LK.16", await Shut(app, client, way));
        Assert.DoesNotContain("LK.16", await Shut(app, client, other));
        Assert.DoesNotContain(Link, page, StringComparison.Ordinal);
        // One hold, which stands as before.
        Assert.Equal([1, 1], await app.Ask(practice, db => db.ChildWays.Select(w => w.HoldsOpen).ToListAsync()));
        Assert.Equal(2, await app.Ask(practice, db => db.WayDecisions.CountAsync(d => d.Kind == "LinkToHold")));
    }

    [Fact]
    public async Task What_was_told_after_the_hold_or_belongs_to_another_family_is_not_linked()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var before = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await before.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(before, caseUrl, "June", "Tobin");
        var otherCase = await before.OpenCase(
            "Reed family",
            [new("Ann Reed", CasePart.Parent), new("Kim Reed", CasePart.Parent), new("Leo Reed", CasePart.Child)],
            also: Voluntary
        );
        var otherWay = await WaySupport.Begin(before, otherCase, "Leo", "Kim");
        await Place(before, way);
        await Place(before, otherWay);
        await HistorySupport.Told(before, otherCase, "Ann", Today(app));
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var client = await app.SignInAgain(before);
        await HistorySupport.Told(client, caseUrl, "Mira", Today(app));

        // It was heard a day later: no such form is shown.
        Assert.DoesNotContain(Link, await DisclosureSupport.Text(client, way + "/holds"), StringComparison.Ordinal);
        var theirs = await client.Page(otherWay + "/holds");
        var form = theirs
            .QuerySelectorAll("main form")
            .First(f => f.TextContent.Contains(Link, StringComparison.Ordinal));
        var fields = form.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        fields["because"] = "The same.";
        using var content = new FormUrlEncodedContent(fields);
        using var crossed = await client.PostAsync(new Uri(way + "/holds?handler=Link", UriKind.Relative), content);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, crossed.StatusCode);
        Assert.Contains("LK.16", await Shut(app, client, way));
        Assert.Contains("LK.16", await Shut(app, client, otherWay));
    }

    [Theory, OnBothDatabases]
    public async Task What_two_decided_once_is_not_put_before_a_way_that_begins_later(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase(
            "Dorn family",
            [.. CaseSupport.Family, new("Ivo Dorn", CasePart.Child)],
            also: Voluntary
        );
        var june = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await HistorySupport.Told(client, caseUrl, "Mira", Today(app).AddDays(-1));
        await DangerSupport.NoReport(client, caseUrl);
        var together = await DangerSupport.Leave(client, june, "It was a quarrel between cousins.");
        await lead.Send(together, "I sign it too", ("Why", "I talked with her too."));

        var ivo = await WaySupport.Begin(client, caseUrl, "Ivo", "Tobin");

        Assert.DoesNotContain("LK.16", await Shut(app, client, june));
        Assert.DoesNotContain("LK.16", await Shut(app, client, ivo));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_held_for_before_a_hold_kept_its_cause_is_not_asked_once_more(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await HistorySupport.Told(client, caseUrl, "Mira", Today(app).AddDays(-1));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Place(client, way);
        await app.Within(practice, services => Forget(services, practice, client.PersonId));

        Assert.DoesNotContain("LK.16", await Shut(app, client, way));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await HistorySupport.Told(client, caseUrl, "June", Today(app).AddDays(-1));
        Assert.Contains("LK.16", await Shut(app, client, way));
    }

    [Fact]
    public async Task The_page_of_the_holds_says_the_day_by_which_somebody_looks_after_the_last_look()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var before = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await before.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(before, caseUrl, "June", "Tobin");
        await Place(before, way);
        var first = Today(app);
        var placed = await DisclosureSupport.Text(before, way + "/holds");
        app.Clock.Advance(TimeSpan.FromDays(3));
        using var client = await app.SignInAgain(before);
        await client.Send(way, "I looked at all of it");
        var looked = await DisclosureSupport.Text(client, way + "/holds");

        Assert.Contains($"looked at by {first.AddDays(7):d MMMM yyyy} at the latest", placed, StringComparison.Ordinal);
        Assert.Contains(
            $"looked at by {first.AddDays(10):d MMMM yyyy} at the latest",
            looked,
            StringComparison.Ordinal
        );
    }

    /// <summary>As it was kept before: neither the hold nor the way says what is answered.</summary>
    private static async Task Forget(IServiceProvider services, Domain.PracticeId practice, Domain.People.PersonId by)
    {
        var (db, vault) = (services.GetRequiredService<CaseworkDb>(), services.GetRequiredService<Vault>());
        foreach (var decided in await db.WayDecisions.AsTracking().Where(d => d.Kind == "PlaceHold").ToListAsync())
        {
            var place = WayPlaces.Decision(practice, decided.Id, "Move");
            var move = JsonNode.Parse(await vault.OpenBytes(decided.Move, place, Reader.Program, default))!;
            move["Hold"]!.AsObject().Remove("For");
            var bytes = JsonSerializer.SerializeToUtf8Bytes(move);
            db.Entry(decided).Property(d => d.Move).CurrentValue = await vault.Seal(
                bytes,
                place,
                decided.Strand,
                default
            );
        }

        foreach (var row in await db.ChildWays.AsTracking().ToListAsync())
        {
            var place = WayPlaces.State(practice, row.Id);
            var state = JsonNode.Parse(await vault.OpenBytes(row.State, place, Reader.Program, default))!;
            state.AsObject().Remove("Answered");
            foreach (var hold in state["Holds"]!.AsArray())
            {
                hold!.AsObject().Remove("For");
            }

            row.State = await vault.Seal(JsonSerializer.SerializeToUtf8Bytes(state), place, row.Strand, default);
        }

        await services.GetRequiredService<History>().Save(new("PlaceHold", practice, by), default);
    }

    private static Task<string> Place(HttpClient client, string way) =>
        client.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "AbuseDisclosed"),
            ("Words", "What her mother told.")
        );

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));

    private static async Task<IReadOnlyList<string>> Shut(ReknitApp app, SignedInClient client, string way)
    {
        WayKnowledge? known = null;
        await app.Within(client.PracticeId, async services => known = await WaySupport.Known(services, client, way));
        return
        [
            .. LockRules
                .On(Domain.CheckIns.Rung.SideBySide, GateKnowledge.Locks(known!))
                .Where(s => s.Blocks)
                .Select(s => s.Id),
        ];
    }
}
