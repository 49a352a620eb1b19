using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Features.Cases;

/// <summary>A person whom a test types into the case form.</summary>
internal sealed record Typed(string Name, CasePart Part, string? Same = null, int? SpeaksFor = null);

/// <summary>Short ways to fill in the case form and to see what came of it.</summary>
internal static class CaseSupport
{
    public static readonly Typed[] Family =
    [
        new("Mira Dorn", CasePart.Parent),
        new("Tobin Dorn", CasePart.Parent),
        new("June Dorn", CasePart.Child),
    ];

    /// <summary>The case form's fields: caption, therapist and people, in the form's order.</summary>
    public static (string, string)[] Fields(string caption, PersonId therapist, params Typed[] people) =>
        [
            ("Form.Caption", caption),
            ("Form.Therapist", therapist.Value.ToString("D")),
            .. people.SelectMany((person, n) => Line(person, n)),
        ];

    /// <summary>Opens a case without an order; the address to which the program leads.</summary>
    public static async Task<string> OpenCase(
        this SignedInClient client,
        string caption,
        Typed[]? people = null,
        PersonId? therapist = null,
        params (string, string)[] also
    )
    {
        people ??= Family;
        var page = await client.WithLines(await client.Page("/cases/open"), people.Length);
        if (people.Any(p => p.Same is not null))
        {
            // The form asks who somebody is once it knows the name.
            Typed[] unsaid = [.. people.Select(p => p with { Same = null })];
            var fields = Fields(caption, therapist ?? client.PersonId, unsaid);
            using var asked = await client.Submit(page, [.. fields, .. also], "Open the case");
            if (asked.StatusCode == HttpStatusCode.Redirect)
            {
                return asked.Headers.Location!.OriginalString;
            }

            page = await asked.Page();
        }

        using var answer = await client.Submit(
            page,
            [.. Fields(caption, therapist ?? client.PersonId, people), .. also],
            "Open the case"
        );
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode} {await Errors(answer)}");
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Presses "Add another person" until the form has this many lines.</summary>
    public static async Task<IHtmlDocument> WithLines(this HttpClient client, IHtmlDocument page, int lines)
    {
        while (page.QuerySelectorAll(".person-line").Length < lines)
        {
            using var more = await client.Submit(page, [], "Add another person");
            page = await more.Page();
        }

        return page;
    }

    /// <summary>What the form says is wrong; empty where it says nothing.</summary>
    public static async Task<string> Errors(HttpResponseMessage answer) =>
        (await answer.Page()).QuerySelector(".error-summary")?.TextContent ?? "";

    public static CaseId CaseIn(string url) => new(Guid.Parse(url.Split('/')[2]));

    /// <summary>Opens the case of an order with the people of <see cref="Family"/>; the address it leads to.</summary>
    public static async Task<string> OpenFromOrder(this SignedInClient client, string orderUrl)
    {
        using var answer = await client.Submit(
            await client.FamilyForm(orderUrl),
            Fields("Quillmarrow v. Dorn", client.PersonId, Family),
            "Open the case"
        );
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode} {await Errors(answer)}");
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>The form of an order's case, with exactly as many named people as <see cref="Family"/>.</summary>
    public static async Task<IHtmlDocument> FamilyForm(this HttpClient client, string orderUrl)
    {
        var page = await client.WithLines(await client.Page(orderUrl + "/open"), Family.Length);
        foreach (var (n, line) in page.QuerySelectorAll(".person-line").Index())
        {
            if (n >= Family.Length)
            {
                line.Remove();
            }
        }

        return page;
    }

    /// <summary>Changes a case as another tab would, so that its version moves on.</summary>
    public static Task Touch(this ReknitApp app, PracticeId practice, CaseId id) =>
        app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                db.Expect(await db.Cases.SingleAsync(c => c.Id == id), 1);
                var saved = await services.GetRequiredService<History>().Save(new("Touch", practice, null), default);
                Assert.IsType<Saved.Done>(saved);
            }
        );

    /// <summary>Puts up a conflict wall.</summary>
    public static Task ShutOut(this ReknitApp app, PracticeId practice, CaseId id, PersonId person) =>
        app.Within(
            practice,
            async services =>
            {
                services
                    .GetRequiredService<CaseworkDb>()
                    .ConflictWalls.Add(
                        new()
                        {
                            PracticeId = practice,
                            CaseId = id,
                            PersonId = person,
                            StartedAt = app.Clock.GetUtcNow().UtcDateTime,
                        }
                    );
                var saved = await services.GetRequiredService<History>().Save(new("ShutOut", practice, null), default);
                Assert.IsType<Saved.Done>(saved);
            }
        );

    private static IEnumerable<(string, string)> Line(Typed person, int n)
    {
        var line = $"Form.People[{n}]";
        yield return ($"{line}.Name", person.Name);
        yield return ($"{line}.Part", person.Part.ToString());
        if (person.SpeaksFor is { } client)
        {
            yield return ($"{line}.SpeaksFor", client.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (person.Same is { } same)
        {
            yield return ($"{line}.Same", same);
        }
    }
}
