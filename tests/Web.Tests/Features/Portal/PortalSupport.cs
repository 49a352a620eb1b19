using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Portal;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>Families with doors, and short ways to use them.</summary>
internal static class PortalSupport
{
    public const string Words = "seven herons over Duluth";

    public static readonly Typed[] Around =
    [
        .. CaseSupport.Family,
        new("Ruth Kay", CasePart.Counsel, SpeaksFor: 0),
        new("Dr. Lena Ortiz", CasePart.Provider),
        new("Layla Haddad ليلى حداد", CasePart.GuardianAdLitem),
    ];

    public static async Task<PersonId> PersonOf(this ReknitApp app, PracticeId practice, string name) =>
        await app.Ask(practice, db => db.People.Where(p => p.Name.StartsWith(name)).Select(p => p.Id).SingleAsync());

    /// <summary>A browser in which somebody of the case is signed in who has a door to it.</summary>
    /// <param name="agreed">They agreed to sign on screen, or did not come to it yet.</param>
    public static async Task<SignedInClient> WithDoor(
        this ReknitApp app,
        PracticeId practice,
        string caseUrl,
        string name,
        bool agreed = true
    )
    {
        var person = await app.PersonOf(practice, name);
        var login = name.ToLowerInvariant().Replace(' ', '.');
        Guid account = default;
        await app.Within(
            practice,
            async services =>
            {
                var opened = await services.GetRequiredService<OpenAccount>().Handle(new(login, Words), default);
                account = Assert.IsType<OpenAccount.Outcome.Opened>(opened).Account.Id;
                var db = services.GetRequiredService<CaseworkDb>();
                db.Memberships.Add(
                    new()
                    {
                        PracticeId = practice,
                        PersonId = person,
                        AccountId = account,
                        Role = Role.Outsider,
                        StartedAt = app.Clock.GetUtcNow().UtcDateTime,
                        Version = 1,
                    }
                );
                db.PortalDoors.Add(
                    new()
                    {
                        PracticeId = practice,
                        Handle = PortalPlaces.NewHandle(),
                        PersonId = person,
                        CaseId = CaseSupport.CaseIn(caseUrl),
                        StartedAt = app.Clock.GetUtcNow().UtcDateTime,
                        Version = 1,
                    }
                );
                if (agreed)
                {
                    var statement = await services.GetRequiredService<ElectronicConsents>().Now(default);
                    db.ElectronicConsents.Add(
                        new()
                        {
                            PracticeId = practice,
                            Id = Guid.CreateVersion7(app.Clock.GetUtcNow()),
                            PersonId = person,
                            Statement = statement.Words,
                            StatementHash = statement.Hash,
                            GivenAt = app.Clock.GetUtcNow().UtcDateTime,
                            Version = 1,
                        }
                    );
                }

                Assert.IsType<Saved.Done>(
                    await services.GetRequiredService<History>().Save(new("JoinPortal", practice, person), default)
                );
            }
        );
        return await app.SignInAgain(new Member(practice, person, account, login));
    }

    /// <summary>Opens a second case with somebody who belongs to one already.</summary>
    public static async Task<string> SecondCase(this SignedInClient staff, Typed known)
    {
        Typed[] people = [known, new("Amos Vale", CasePart.Parent), new("Lina Vale", CasePart.Child)];
        var page = await staff.WithLines(await staff.Page("/cases/open"), people.Length);
        Typed[] unsaid = [.. people.Select(p => p with { Same = null })];
        var fields = CaseSupport.Fields("Dorn and Vale", staff.PersonId, unsaid);
        using var asked = await staff.Submit(page, fields, "Open the case");
        using var opened = await staff.Submit(
            await asked.Page(),
            CaseSupport.Fields("Dorn and Vale", staff.PersonId, people),
            "Open the case"
        );
        Assert.Equal("", await CaseSupport.Errors(opened));
        return opened.Headers.Location!.OriginalString;
    }

    /// <summary>Invites by the page; the link's path and its code.</summary>
    public static async Task<(string Link, string Code)> Invite(this HttpClient staff, string caseUrl, string name)
    {
        var page = await staff.Page(caseUrl + "/portal");
        var button = page.QuerySelectorAll("main form button")
            .Select(b => b.TextContent.Trim())
            .First(words =>
                words.EndsWith($"for {name}", StringComparison.Ordinal)
                && !words.StartsWith("Open", StringComparison.Ordinal)
            );
        using var answer = await staff.Submit(page, [], button);
        var shown = await answer.Page();
        return (
            new Uri(shown.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath,
            shown.QuerySelector("#code")!.GetAttribute("value")!
        );
    }

    public static async Task<HttpResponseMessage> Join(this HttpClient guest, string link, string code) =>
        await guest.Submit(await guest.Page(link), [("Code", code), ("Password", Words)]);

    /// <summary>The only release that the person's list shows.</summary>
    public static async Task<string> OnlyRelease(this HttpClient outsider) =>
        (await outsider.Page(PortalPlaces.Releases))
            .QuerySelectorAll("main a[href^='/portal/releases/']")
            .Select(a => a.GetAttribute("href")!)
            .Distinct()
            .Single();

    public static async Task<HttpResponseMessage> Sign(this HttpClient outsider, string url, string name) =>
        await outsider.Submit(await outsider.Page(url), Signature(name), "Sign");

    /// <summary>The digits in the file by which somebody shows that they can open one.</summary>
    public static async Task<string> TrialCode(this HttpClient outsider)
    {
        using var file = await outsider.Get(PortalPlaces.Electronic + "?handler=Trial");
        Assert.Equal("test.txt", file.Content.Headers.ContentDisposition!.FileName);
        return string.Concat((await file.Content.ReadAsStringAsync()).Where(char.IsAsciiDigit));
    }

    /// <summary>Agrees to sign on screen.</summary>
    public static async Task<HttpResponseMessage> Agree(this HttpClient outsider) =>
        await outsider.Submit(
            await outsider.Page(PortalPlaces.Electronic),
            [("Code", await outsider.TrialCode()), ("IsMeant", "true")],
            "Agree"
        );

    public static (string, string)[] Signature(string name, string password = Words) =>
        [("TypedName", name), ("IsMeant", "true"), ("Password", password)];

    /// <summary>What the page says, without what differs at every look.</summary>
    public static async Task<string> MainText(this HttpClient client, string url) =>
        string.Join(
            ' ',
            (await client.Page(url))
                .QuerySelector("main")!
                .TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        );

    public static async Task<List<PortalAnswerKind>> Answers(this ReknitApp app) =>
        [.. (await app.Rows<PortalAnswer>()).Select(a => a.Kind).Order()];
}
