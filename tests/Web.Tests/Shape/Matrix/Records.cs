using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Consents;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Intake;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Orders.Papers;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Plans;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Features.Sessions;

namespace Reknit.Web.Tests.Shape.Matrix;

/// <summary>Addresses of one family's real records, so that a missing page means refused and not merely missing.</summary>
/// <param name="Order">Confirmed, of the open case.</param>
/// <param name="Telling">Pages on who may know what, by their routes.</param>
/// <param name="Waits">Another order, which nobody has opened a case from.</param>
internal sealed record Family(
    string Case,
    string Order,
    string Waits,
    string Flag,
    string Plan,
    string Release,
    string Drafts,
    string File,
    string Sent,
    string Mark,
    Guid Person,
    string Handle,
    string Signed,
    string PaperHandle,
    IReadOnlyDictionary<string, string> Telling,
    IReadOnlyList<CaseId> Cases
);

/// <summary>A practice's rows that tell of no family.</summary>
/// <param name="Accepted">A referral that is no case yet.</param>
internal sealed record House(string Member, string Component, string Referral, string Accepted);

/// <summary>Two families of one practice, and the practice's own rows.</summary>
internal sealed record Records(PracticeId Practice, Family One, Family Two, House House)
{
    /// <summary>Some states limit such terms, so that the page of a flag is there.</summary>
    private const string Flagged = """
        IN THE SUPERIOR COURT OF ARIZONA, COUNTY OF MARICOPA
        MIRA DORN, Petitioner, and TOBIN DORN, Respondent.
        1. IT IS ORDERED that the parties and the minor child, June Dorn, shall participate in reunification therapy.
        2. Mother shall have no contact with the child until the therapy is complete.
        """;

    public static async Task<Records> Fill(ReknitApp app, string surname)
    {
        var practice = await app.NewPractice($"{surname} House");
        using var one = await app.SignedIn(practice, Role.Therapist, $"Dr. One {surname}");
        using var two = await app.SignedIn(practice, Role.Therapist, $"Dr. Two {surname}");
        var (first, second) = (await Family(app, one, surname + "son"), await Family(app, two, surname + "dottir"));
        using var owner = await app.SignedIn(practice, Role.Owner, $"Olu {surname}");
        using var listed = await owner.PostForm(
            "/orders/list/component",
            OwnListSupport.Fields("No recordings", lookFor: "reunification")
        );
        var component = (await owner.Page("/orders/list")).QuerySelector("article a")!.GetAttribute("href")!;
        var door = await owner.OpenDoor();
        var referral = await owner.NewReferral(app, door, $"Ida {surname}", $"Ben {surname}");
        var accepted = await owner.Accepted(app, door, surname);
        return new(practice, first, second, new($"/staff/{one.PersonId.Value:D}", component, referral, accepted));
    }

    private static async Task<Family> Family(ReknitApp app, SignedInClient therapist, string surname)
    {
        Typed[] people =
        [
            new($"Ruth {surname}", CasePart.Parent),
            new($"Amos {surname}", CasePart.Parent),
            new($"Lina {surname}", CasePart.Child),
        ];
        var order = await therapist.OpenAndConfirm(people, 0, 1);
        var id = (await app.Order(therapist.PracticeId, order)).CaseId;
        var open = $"/cases/{id.Value:D}";
        var file = await therapist.Made(order, PaperSupport.Letter, which: 1);
        using (await therapist.Mark(file, people[0].Name)) { }
        var sent = PaperSupport.SentUrl(file);
        var mark = (await therapist.Page(sent)).QuerySelector($"main a[href^='{sent}/']")!.GetAttribute("href")!;
        using var planned = await therapist.PostForm(
            open + "/orders/new",
            ("Pasted", "SUPPORT PLAN. A review is scheduled for April 20, 2030 at 2:00 p.m."),
            ("Paper", "SupportPlan"),
            ("Replaces", "")
        );
        var release = await ReleaseTests.Write(
            therapist,
            open,
            people[0].Name,
            people[1].Name,
            Compartment.ContactOrdinary
        );
        var waits = await therapist.TakeIn(Flagged);
        var flag = (await therapist.Page(waits)).QuerySelector("a[href*='/flags/']")!.GetAttribute("href")!;
        var consented = await therapist.ProgrammeConsented(waits);
        var person = (await app.Rows<CasePerson>()).First(p => p.CaseId == id).PersonId.Value;
        var signed = await SignedPaper(therapist, release, people[0].Name);
        var consents = await ConsentSupport.Pages(therapist, open, people[1].Name);
        var (handle, paper, agreement, intake) = await Handles(app, therapist, open, people[0].Name);
        return new(
            open,
            order,
            waits,
            flag,
            planned.Headers.Location!.OriginalString,
            release,
            order + "/drafts",
            file,
            sent,
            mark,
            person,
            handle,
            signed,
            paper,
            new Dictionary<string, string>([
                .. await DisclosureSupport.Pages(therapist, open, people[0].Name, people[1].Name),
                .. consents,
                new("orders/{id:guid}/consents/{consent:guid}/end", consented),
                new("portal/agreements/{handle}", agreement),
                new("portal/intake/{handle}", intake[..intake.LastIndexOf('/')]),
                new("portal/intake/{handle}/{step:int}", intake),
                .. await AdultIntakeSupport.Pages(therapist, open, people[1].Name),
                .. await SessionSupport.Pages(
                    therapist,
                    open,
                    DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-2),
                    people[2].Name
                ),
                .. await MeasureSupport.Pages(therapist, open, people[2].Name, people[1].Name),
                .. await CheckInSupport.Pages(app, therapist, open, mayHear: people[1].Name.Split(' ')[0]),
                .. await WaySupport.Pages(
                    therapist,
                    open,
                    DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-2),
                    people[2].Name,
                    people[1].Name
                ),
                .. await HistorySupport.Pages(
                    therapist,
                    open,
                    DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-2),
                    people[2].Name,
                    people[1].Name
                ),
                .. await PlanSupport.Pages(
                    therapist,
                    open,
                    DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-2),
                    people[2].Name,
                    people[1].Name
                ),
            ]),
            [id, (await app.Order(therapist.PracticeId, waits)).CaseId]
        );
    }

    /// <summary>Where the scan of a release lies that one parent signed on paper.</summary>
    public static async Task<string> SignedPaper(SignedInClient therapist, string release, string name)
    {
        var page = await therapist.Page(release);
        using var signed = await therapist.Submit(
            page,
            [("Person", DisclosureSupport.Tick(page, name)), ("Answer", "Given")],
            "Put it on record",
            new ChosenFile("Scan", "scan.pdf", "%PDF-1.7 signed"u8.ToArray())
        );
        return (await therapist.Page(release)).QuerySelector("a[href*='/signed/']")!.GetAttribute("href")!;
    }

    /// <summary>The handles by which one parent finds a release to sign and a paper, and the address of an agreement.</summary>
    private static async Task<(string Release, string Paper, string Agreement, string Intake)> Handles(
        ReknitApp app,
        SignedInClient therapist,
        string open,
        string name
    )
    {
        using var outside = await app.WithDoor(therapist.PracticeId, open, name);
        var papers = open + "/portal/papers";
        var page = await therapist.Page(papers);
        await therapist.Send(
            papers,
            "Lay it there",
            ("Paper", DisclosureSupport.Choice(page, "#Paper option", "letter")),
            ("To", DisclosureSupport.Choice(page, "#To option", name))
        );
        await AdultIntakeSupport.Ask(therapist, open, name);
        var home = await outside.Page("/portal");
        string First(string of) => home.QuerySelector($"main a[href^='/portal/{of}/']")!.GetAttribute("href")!;
        return (
            (await outside.OnlyRelease()).Split('/')[^1],
            First("papers").Split('/')[^1],
            First("agreements"),
            First("intake")
        );
    }

    /// <summary>Gives somebody both cases of a family, and shuts them out again where a wall is asked for.</summary>
    public async Task Assign(ReknitApp app, SignedInClient to, Family family, bool walled)
    {
        await app.Within(
            Practice,
            async services =>
            {
                services
                    .GetRequiredService<CaseworkDb>()
                    .CaseAssignments.AddRange(
                        family.Cases.Select(id => new CaseAssignment
                        {
                            PracticeId = Practice,
                            CaseId = id,
                            PersonId = to.PersonId,
                            Duty = CaseDuty.Therapist,
                            StartedAt = app.Clock.GetUtcNow().UtcDateTime,
                        })
                    );
                var saved = await services.GetRequiredService<History>().Save(new("Assign", Practice, null), default);
                Assert.IsType<Saved.Done>(saved);
            }
        );
        foreach (var id in family.Cases.Where(_ => walled))
        {
            await app.ShutOut(Practice, id, to.PersonId);
        }
    }
}
