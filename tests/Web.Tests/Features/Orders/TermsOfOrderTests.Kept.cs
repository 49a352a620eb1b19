using System.Net;
using AngleSharp.Dom;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders.Desk;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>What was said before the order was read anew.</summary>
public sealed partial class TermsOfOrderTests
{
    [Theory, OnBothDatabases]
    public async Task A_corrected_state_keeps_what_was_said_and_a_corrected_court_keeps_it_confirmed(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();
        var n = (int)Domain.Orders.Component.Releases;
        using (
            await client.PostForm(
                url + "/confirm",
                ($"Lines[{n}].Status", "Present"),
                ($"Lines[{n}].Reason", "Annex"),
                (Value(TermItem.Suspension), TermValues.Yes),
                (Reason(TermItem.Suspension), "Page 7 <below>")
            )
        ) { }
        var frame = await client.Page(url + "/frame");
        Assert.Contains("A person says so. Page 7 <below>", Squeezed(frame.Body!), StringComparison.Ordinal);
        using (await client.PostForm(url + "/correct", ("Court", "Windham"), ("CourtBecause", "Page 2"))) { }
        Assert.Equal(1, (await app.Order(practice, url)).ReadingNumber);
        Assert.DoesNotContain("read again after", Squeezed((await client.Page(url)).Body!), StringComparison.Ordinal);

        using (await client.PostForm(url + "/correct", ("State", "CA"), ("StateBecause", "Its seal"))) { }

        Assert.Equal(2, (await app.Order(practice, url)).ReadingNumber);
        Assert.Contains("read again after", Squeezed((await client.Page(url)).Body!), StringComparison.Ordinal);
        var form = await client.Page(url + "/confirm");
        Assert.Equal("Annex", form.QuerySelector($"[name='Lines[{n}].Reason']")!.GetAttribute("value"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using (await client.Submit(form, [], Confirm)) { }
        Assert.Contains(TermKind.ContactSuspended, await Holding(app, practice));
        // What a person says of contact is held against California's rules, as its words would be.
        var page = await client.Page(url);
        Assert.Contains(
            "A person says that the order sets",
            page.GetElementById("flag-P1")!.TextContent,
            StringComparison.Ordinal
        );
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var silent = await client.Submit(
            await client.Page(url + "/confirm"),
            [(Value(TermItem.Suspension), ""), (Reason(TermItem.Suspension), "")],
            Confirm
        );
        Assert.Equal(HttpStatusCode.OK, silent.StatusCode);
        Assert.Contains(TermKind.ContactSuspended, await Holding(app, practice));
    }

    private static string Squeezed(IElement of) =>
        string.Join(' ', of.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
