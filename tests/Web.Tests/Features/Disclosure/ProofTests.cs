using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Disclosure;

/// <summary>Who cannot be seen is made sure of, by whichever form it is put on record.</summary>
public sealed class ProofTests
{
    private const string Put = "Put it on record";
    private const string Note = "Note the call";

    [Theory, OnBothDatabases]
    public async Task No_other_form_walks_around_the_question_who_it_was(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Bo Reyes");
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var mira = await TellingTests.Id(app, practice, "Mira");
        var url = $"{caseUrl}/disclosures/new?To={mira}";
        (string, string)[] told = [("Told", "Schedule:" + mira), ("Said", "Her days"), ("Purpose", "Her own")];

        var refused = new List<string>();
        foreach (
            var (way, proof) in ((string, string?)[])
                [
                    ("Telephone", null),
                    ("Fax", null),
                    ("EMail", null),
                    ("Telephone", "NotVerified"),
                    ("Fax", "KnownVoice"),
                    ("EMail", "KnownVoice"),
                ]
        )
        {
            (string, string)[] sure = proof is null ? [] : [("Proof", proof)];
            refused.Add(await desk.Fails(url, Put, [.. told, ("Way", way), .. sure]));
        }

        var unsaid = await desk.Fails(url, Put, told);
        await desk.Send(url, Put, [.. told, ("Way", "Fax"), ("Proof", "CalledBack")]);
        await desk.Send(url, Put, [.. told, ("Way", "Mail")]);

        Assert.All(refused, errors => Assert.Contains("known who they are", errors, StringComparison.Ordinal));
        Assert.Contains("how it was told", unsaid, StringComparison.Ordinal);
        var kept = await app.Ask(practice, db => db.DisclosuresMade.ToListAsync());
        Assert.Equal([CallerProof.CalledBack, null], kept.Select(d => d.Proof).OrderBy(p => p is null));
    }

    [Theory, OnBothDatabases]
    public async Task A_protected_address_is_never_read_out_to_a_known_voice(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        await Protect(client, caseUrl);
        var mira = await TellingTests.Id(app, practice, "Mira");
        var card = $"{caseUrl}/calls/new?from={mira}";
        (string, string)[] call =
        [
            ("Told", "ContactProtected:" + mira),
            ("Heard", "Asked what we have on file"),
            ("Minutes", "2"),
        ];
        (string, string)[] told =
        [
            ("Told", "ContactProtected:" + mira),
            ("Said", "Where she lives"),
            ("Purpose", "Her own"),
            ("Way", "Telephone"),
        ];

        var shown = await Text(client, card);
        var voice = await client.Fails(card, Note, [.. call, ("Proof", "KnownVoice")]);
        var around = await client.Fails(
            $"{caseUrl}/disclosures/new?To={mira}",
            Put,
            [.. told, ("Proof", "KnownVoice")]
        );
        Assert.Empty(await app.Ask(practice, db => db.DisclosuresMade.ToListAsync()));
        await client.Send(card, Note, [.. call, ("Proof", "CalledBack")]);

        Assert.Contains("Never to a voice that you know", shown, StringComparison.Ordinal);
        Assert.Contains("never to a voice that somebody knows", voice, StringComparison.Ordinal);
        Assert.Contains("never to a voice that somebody knows", around, StringComparison.Ordinal);
        var row = Assert.Single(await app.Ask(practice, db => db.DisclosuresMade.ToListAsync()));
        Assert.Equal(CallerProof.CalledBack, row.Proof);
    }
}
