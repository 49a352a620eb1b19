using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Phases;

namespace Reknit.Web.Tests.Features.Safety;

/// <summary>Who belongs to a case can be named after it was opened, and one child's own therapist is no sibling's.</summary>
public sealed class NamedLaterTests
{
    private const string Name = "Name them";
    private const string Nobody = "Somebody is named in the case as this child's own therapist";

    private static readonly Typed[] Siblings = [.. CaseSupport.Family, new("Lina Dorn", CasePart.Child)];

    [Theory, OnBothDatabases]
    public async Task An_own_therapist_is_named_in_an_open_case_for_one_child_and_counts_for_that_child_alone(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        // Somebody of the same name stands in another family's case.
        await client.OpenCase(
            "Vale family",
            [
                new("Ruth Vale", CasePart.Parent),
                new("Amos Vale", CasePart.Parent),
                new("Ivo Vale", CasePart.Child),
                new("Lena Ross", CasePart.Provider),
            ],
            also: ("Form.Basis", "Voluntary")
        );
        var caseUrl = await client.OpenCase("Dorn family", Siblings, also: ("Form.Basis", "Voluntary"));
        var (others, heard) = (caseUrl + "/others", caseUrl + "/own-therapist");
        var june = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var lina = await WaySupport.Begin(client, caseUrl, "Lina", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        var before = await Hear("June");
        var forJune = DisclosureSupport.Choice(await client.Page(others), "#For option", "June");
        (string, string)[] lena = [("Part", "ChildsTherapist"), ("Name", "Ross, Lena")];

        using var asked = await client.Submit(await client.Page(others), lena, Name);
        var question = await asked.Page();
        using var forNobody = await client.Submit(question, [("Same", "another")], Name);
        var byDesk = await desk.Fails(others, Name, ("Part", "Counsel"), ("Name", "Otis Bell"));
        var same = question.QuerySelectorAll("input[name=Same]").Select(i => i.GetAttribute("value")!).ToList();
        using var named = await client.Submit(question, [("Same", same[0]), ("For", forJune)], Name);
        using var again = await client.Submit(await client.Page(others), [.. lena, ("For", forJune)], Name);
        using var twice = await client.Submit(await again.Page(), [("Same", same[0])], Name);
        await InOrderSupport.Consulted(client, caseUrl, "June", today, concern: false);
        var sibling = await Hear("Lina");
        var page = await DisclosureSupport.Text(client, heard);
        var deskSees = await desk.Page(others);

        Assert.Contains(Nobody, before, StringComparison.Ordinal);
        Assert.Contains("it is said whom they treat", await CaseSupport.Errors(forNobody), StringComparison.Ordinal);
        Assert.Contains(
            "said whether it is the same person",
            await CaseSupport.Errors(asked),
            StringComparison.Ordinal
        );
        Assert.Contains("named by somebody who may open a case", byDesk, StringComparison.Ordinal);
        Assert.Equal(2, same.Count);
        Assert.Equal(others, named.Headers.Location?.OriginalString);
        Assert.Contains("not of the case already", await CaseSupport.Errors(twice), StringComparison.Ordinal);
        Assert.Contains(Nobody, sibling, StringComparison.Ordinal);
        Assert.Contains("Own therapist of June Dorn: Lena Ross", page, StringComparison.Ordinal);
        Assert.Contains("own therapist of Lina Dorn", page, StringComparison.Ordinal);
        Assert.Equal(2, deskSees.QuerySelectorAll("input[name=Part]").Length);
        Assert.True((await WaySupport.Known(app, client, june)).OwnTherapistIsNamed);
        Assert.False((await WaySupport.Known(app, client, lina)).OwnTherapistIsNamed);
        // One person in two cases: whom somebody chose, and nobody else.
        Assert.Equal(1, await app.Ask(practice, db => db.People.CountAsync(p => p.Name == "Lena Ross")));

        async Task<string> Hear(string child) =>
            await client.Fails(
                heard,
                "Put it on record",
                ("Form.Child", DisclosureSupport.Choice(await client.Page(heard), "#Form_Child option", child)),
                ("Form.Kind", "StillInCare"),
                ("Form.HeardOn", $"{today:yyyy-MM-dd}")
            );
    }
}
