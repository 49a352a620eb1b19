using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>That one person was told of a hold reaches nobody else: by no accounting, no list and no log.</summary>
public sealed class HoldStaysSilentTests
{
    private const string Line = "How the practice's own work stands";

    [Theory, OnBothDatabases]
    public async Task An_accounting_lists_it_only_for_who_was_told_the_same(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        using var desk = await app.SignedIn(family.Therapist.PracticeId, Role.FrontDesk, "Bo Reyes");
        var way = await TellOfHoldTests.Held(family);
        await ToldToGuardian(app, family, way);
        var row = Assert.Single(await Register(app, family));
        var june = (await app.PersonOf(family.Therapist.PracticeId, "June")).Value;

        var (miras, tobins) = (await Account(app, family, "Mira"), await Account(app, family, "Tobin"));
        var copy = await Account(app, family, null);
        var childs = await DisclosureSupport.Text(
            family.Therapist,
            $"{family.CaseUrl}/disclosures/of/{june}?for={family.Tobin.PersonId.Value}"
        );
        await Tell(family, way, family.Mira.PersonId.Value, "Portal", "Lay it into their portal");
        var mirasAfter = await Account(app, family, "Mira");
        var tobinsAfter = await Account(app, family, "Tobin");

        // The family's own, by the appointment: every parent's accounting reaches it.
        Assert.Equal((null, true, Basis.Appointment), (row.Owner, row.IsAccountable, row.Basis));
        foreach (var silent in (string[])[miras, tobins, copy, childs, tobinsAfter])
        {
            Assert.DoesNotContain(Line, silent, StringComparison.Ordinal);
            Assert.DoesNotContain("no new step", silent, StringComparison.Ordinal);
            Assert.DoesNotContain("Safety screening:", silent, StringComparison.Ordinal);
        }

        Assert.Contains(Line, mirasAfter, StringComparison.Ordinal);
        Assert.DoesNotContain("no new step", mirasAfter, StringComparison.Ordinal);

        // The desk, which sees no way, reads of it nowhere.
        var list = family.CaseUrl + "/disclosures";
        Assert.Contains("no new step", await family.Therapist.MainText(list), StringComparison.Ordinal);
        Assert.DoesNotContain("no new step", await desk.MainText(list), StringComparison.Ordinal);
        using var strike = await desk.Get($"/disclosures/{row.Id:D}/strike");
        using var own = await family.Therapist.Get($"/disclosures/{row.Id:D}/strike");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (strike.StatusCode, own.StatusCode));
    }

    [Theory, OnBothDatabases]
    public async Task What_staff_look_at_in_somebodys_place_is_on_no_log_as_read_by_them(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var way = await TellOfHoldTests.Held(family);
        await family.Therapist.Send(
            way + "/told/ground",
            "Write it down",
            [.. TellOfHoldTests.Night, ("Silence", "NotAsked")]
        );
        await Tell(family, way, family.Mira.PersonId.Value, "Portal", "Lay it into their portal");

        var seen = await family.Therapist.MainText($"{family.CaseUrl}/would-see?To={family.Mira.PersonId.Value:D}");

        Assert.Contains("Words for you", seen, StringComparison.Ordinal);
        Assert.Empty(await Reads(app, family, "WayTellings", family.Mira.PersonId));
        Assert.NotEmpty(await Reads(app, family, "WayTellings", family.Therapist.PersonId));
        await family.Mira.MainText("/portal/words");
        Assert.NotEmpty(await Reads(app, family, "WayTellings", family.Mira.PersonId));
    }

    [Theory, OnBothDatabases]
    public async Task Who_keeps_no_protections_reads_of_none(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        using var billing = await app.SignedIn(family.Therapist.PracticeId, Role.Billing, "Pay Reyes");
        using var desk = await app.SignedIn(family.Therapist.PracticeId, Role.FrontDesk, "Bo Reyes");
        await DisclosureSupport.Protect(family.Therapist, family.CaseUrl);

        Assert.DoesNotContain("protection", await billing.MainText(family.CaseUrl), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("A protection was put", await desk.MainText(family.CaseUrl), StringComparison.Ordinal);
    }

    private static async Task ToldToGuardian(ReknitApp app, Dorns family, string way)
    {
        var layla = (await app.PersonOf(family.Therapist.PracticeId, "Layla")).Value;
        await family.Therapist.Send(
            family.CaseUrl + "/appointments",
            "Put it on record",
            ("Guardian", layla.ToString("D")),
            ("Words", "Order of February"),
            ("Scope", nameof(Compartment.CourtFacing)),
            ("Since", "2026-02-01")
        );
        await family.Therapist.Send(
            way + "/told/ground",
            "Write it down",
            [.. TellOfHoldTests.Night, ("Silence", "NotAsked")]
        );
        await Tell(family, way, layla, "Telephone", "I told them in these words");
    }

    private static async Task Tell(Dorns family, string way, Guid to, string by, string button)
    {
        await family.Therapist.Send(way + "/told/Hold", "Make it ready", ("To", to.ToString("D")), ("By", by));
        await family.Therapist.Send(way + "/told", button);
    }

    /// <param name="name">Whose, for themselves; null for Mira's as the practice's own copy.</param>
    private static async Task<string> Account(ReknitApp app, Dorns family, string? name)
    {
        var of = (await app.PersonOf(family.Therapist.PracticeId, name ?? "Mira")).Value;
        var url = $"{family.CaseUrl}/disclosures/of/{of:D}";
        return (await family.Therapist.Page(name is null ? url : $"{url}?for={of:D}"))
            .QuerySelector("main")!
            .TextContent;
    }

    private static Task<List<DisclosureMade>> Register(ReknitApp app, Dorns family) =>
        app.Ask(family.Therapist.PracticeId, db => db.DisclosuresMade.ToListAsync());

    private static async Task<List<ReadEntry>> Reads(
        ReknitApp app,
        Dorns family,
        string table,
        Domain.People.PersonId by
    )
    {
        await app.Services.GetRequiredService<ReadLog>().WriteAll(default);
        return await app.Ask(
            family.Therapist.PracticeId,
            db => db.Reads.Where(r => r.Table == table && r.PersonId == by).ToListAsync()
        );
    }
}
