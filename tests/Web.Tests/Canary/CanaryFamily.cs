using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Shape.Matrix;

namespace Reknit.Web.Tests.Canary;

/// <summary>A family with a marker in every private field, filled in by the program's own forms.</summary>
internal sealed class CanaryFamily : IDisposable
{
    public static readonly string Mira = Marker.Name("Mira", "Dorn");
    public static readonly string Tobin = Marker.Name("Tobin", "Dorn");

    private static readonly Typed[] People =
    [
        new(Mira, CasePart.Parent),
        new(Tobin, CasePart.Parent),
        new(Marker.Name("June", "Dorn"), CasePart.Child),
        new(Marker.Name("Ruth", "Kay"), CasePart.Counsel, SpeaksFor: 0),
        new(Marker.Name("Lena", "Ortiz"), CasePart.Provider),
        new(Marker.Name("Layla", "Haddad"), CasePart.GuardianAdLitem),
        new(Marker.Name("Sol", "Reyes"), CasePart.ChildsTherapist),
    ];

    private readonly Dictionary<string, string> _ids = [];

    public required ReknitApp App { get; init; }
    public required PracticeId Practice { get; init; }
    public required SignedInClient Therapist { get; init; }
    public required SignedInClient Lead { get; init; }
    public required SignedInClient Owner { get; init; }

    /// <summary>The case's page, and the page of its order.</summary>
    public string Case { get; private set; } = "";
    public string Order { get; private set; } = "";
    public PaperTrail Papers { get; private set; } = null!;

    /// <summary>Where its records stand, for the table of all addresses.</summary>
    public Family Records { get; private set; } = null!;
    public House House { get; private set; } = null!;

    public IEnumerable<HttpClient> Staff => [Therapist, Lead, Owner];

    public static async Task<CanaryFamily> Fill(ReknitApp app)
    {
        var practice = await app.NewPractice();
        var family = new CanaryFamily
        {
            App = app,
            Practice = practice,
            Therapist = await app.SignedIn(practice, Role.Therapist, "Ana Reyes"),
            Lead = await app.SignedIn(practice, Role.ClinicalLead, "Sam Okafor"),
            Owner = await app.SignedIn(practice, Role.Owner, "Noor Aziz"),
        };
        await family.Fill();
        return family;
    }

    /// <summary>Somebody of the case, by their first name.</summary>
    public string Id(string name) => _ids[name];

    private async Task Fill()
    {
        var component = await FillOrders.Practice(this);
        var (referral, accepted) = await FillIntake.All(this);
        House = new($"/staff/{Therapist.PersonId.Value:D}", component, referral, accepted);
        Order = await FillOrders.TakeIn(this);
        Case = await Open();
        foreach (var name in People.Select(p => p.Name.Split(' ')[0]))
        {
            _ids[name] = (await App.PersonOf(Practice, name)).Value.ToString("D");
        }

        await FillOrders.Confirm(this);
        var (waits, flag, consent) = await FillOrders.Waiting(this);
        // Before any paper: what comes on record after one speaks against it.
        await ToldSupport.TellAt(Therapist, await MeasureSupport.Of(Therapist, Case, "June"));
        Papers = await PaperTrail.Fill(this);
        Dictionary<string, string> telling = new([
            .. await FillTelling.All(this),
            .. await FillWays.All(this),
            .. await FillScreens.All(this),
            .. await FillChildren.All(this),
            .. await FillSafety.All(this),
            .. await FillPlans.All(this),
            .. await FillAdultIntakes.All(this),
            new("orders/{id:guid}/consents/{consent:guid}/end", consent),
        ]);
        await FillChildren.Danger(this);
        await FillWays.AskAgain(this, telling["ways/{id:guid}"]);
        var release = await FillTelling.Release(this, "Mira");
        await FillTelling.Release(this, "June", "waits");
        await Therapist.Send(await FillTelling.Release(this, "June"), "Let them read it");
        var signed = await Shape.Matrix.Records.SignedPaper(Therapist, await FillTelling.Release(this, "Mira"), Mira);
        var plan = await FillOrders.Plan(this);
        Records = new(
            Case,
            Order,
            waits,
            flag,
            plan,
            release,
            Order + "/drafts",
            Papers.File,
            Papers.Sent,
            Papers.Mark,
            Guid.Parse(Id("Mira")),
            "no-handle-of-anybody",
            signed,
            "no-handle-of-anybody",
            telling,
            [CaseSupport.CaseIn(Case), (await App.Order(Practice, waits)).CaseId]
        );
    }

    private async Task<string> Open()
    {
        var form = await Therapist.WithLines(await Therapist.FamilyForm(Order), People.Length);
        using var opened = await Therapist.Submit(
            form,
            [
                .. CaseSupport.Fields(Marker.Of("caption"), Therapist.PersonId, People),
                ("Form.People[1].IsSelfRepresented", "true"),
            ],
            "Open the case"
        );
        Assert.Equal("", await CaseSupport.Errors(opened));
        return opened.Headers.Location!.OriginalString;
    }

    public void Dispose()
    {
        Therapist.Dispose();
        Lead.Dispose();
        Owner.Dispose();
    }
}
