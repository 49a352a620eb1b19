using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Routes;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Disclosure;

/// <summary>By which way papers go to the court, and what agencies and payers are told.</summary>
public sealed partial class DisclosureRulesTests
{
    private const Compartment Papers = Compartment.CourtFacing;
    private static readonly Audience TobinAlone = TobinHimself with { SpeaksFor = Tobin };
    private static readonly Audience Insurer = new(AudienceKind.Payer, Person(9));
    private static readonly Audience ChildProtection = new(AudienceKind.Agency, Person(10));
    private static readonly RouteDraft Said = new(
        CourtRoute.UnderSeal,
        Held: null,
        TakesBack: false,
        "Order of 3 March: reports are filed under seal.",
        Today,
        Today
    );

    [Fact]
    public void Without_a_route_on_record_nothing_goes_to_the_court_and_the_refusal_says_so()
    {
        var facts = new DisclosureFacts([Release(Mira, Audience.Court, Compartment.Schedule)], [], [], [], [], Speaks);

        Assert.Equal(Bar.RouteNotKnown, Refused(new(Papers, default, Audience.Court), facts)[0].Bar);
        Assert.Equal(Bar.RouteNotKnown, Refused(new(Compartment.Schedule, Mira, Audience.Court), facts)[0].Bar);
        var ofOrder = new Telling(Papers, default, Audience.Court, IsOfOrderOnly: true);
        Assert.Equal(Bar.RouteNotKnown, Refused(ofOrder, facts)[0].Bar);
        AssertTold(Basis.Order, new(Papers, default, MirasCounsel), facts);
    }

    [Fact]
    public void Under_seal_and_through_the_clerk_the_court_alone_is_told_and_only_that_way()
    {
        foreach (var route in (CourtRoute[])[CourtRoute.UnderSeal, CourtRoute.Clerk])
        {
            var facts = By(route);
            var told = Decide(new(Papers, default, Audience.Court), facts);
            Assert.Equal(route, Assert.IsType<DisclosureAnswer.Allowed>(told).Route);
            foreach (var to in (Audience[])[MirasCounsel, TobinsCounsel, TobinAlone, Guardian, Pediatrician])
            {
                var shut = Refused(new(Papers, default, to), facts);
                Assert.Equal((Bar.OtherRoute, facts.Route!.Value.Id), (shut[0].Bar, shut[0].Record));
            }
        }
    }

    [Fact]
    public void Counsel_only_reaches_each_sides_counsel_and_no_partys_hands_while_counsel_speak_for_them()
    {
        var facts = By(CourtRoute.CounselOnly);

        AssertTold(Basis.Order, new(Papers, default, MirasCounsel), facts);
        AssertTold(Basis.Order, new(Papers, default, TobinAlone), facts);
        foreach (var to in (Audience[])[Audience.Court, MiraHerself, TobinHimself, Guardian, Pediatrician])
        {
            Assert.Equal(Bar.OtherRoute, Refused(new(Papers, default, to), facts)[0].Bar);
        }

        // Somebody said both: that the party speaks alone, and that counsel does. Nobody writes past counsel.
        var miraAlone = MiraHerself with
        {
            SpeaksFor = Mira,
        };
        Assert.Equal(Bar.OtherRoute, Refused(new(Papers, default, miraAlone), facts)[0].Bar);
        Assert.Equal(Bar.OtherRoute, Refused(new(Papers, Mira, miraAlone), facts)[0].Bar);
    }

    [Fact]
    public void A_route_binds_releases_too_and_gives_way_only_to_a_courts_order_that_names_them()
    {
        var release = Release(default, Pediatrician, Papers);
        var demand = new CourtsDemand(Guid.Empty, CompartmentSet.Of(Papers), null, AudienceKind.Provider, Person(7));
        var appointed = new Appointment(Guid.Empty, Guardian.Person, CompartmentSet.Of(Papers), null);
        DisclosureFacts Facts(CourtRoute route, params CourtsDemand[] demands) =>
            new([release], [appointed], demands, [], [], Speaks) { Route = new(Guid.Empty, route) };

        Assert.Equal(
            [Bar.OtherRoute, Bar.NoCourtOrder],
            Refused(new(Papers, default, Pediatrician), Facts(CourtRoute.UnderSeal)).Select(r => r.Bar)
        );
        AssertTold(Basis.CourtOrder, new(Papers, default, Pediatrician), Facts(CourtRoute.UnderSeal, demand));
        AssertTold(Basis.Appointment, new(Papers, default, Guardian), Facts(CourtRoute.CounselOnly));
        Refused(new(Papers, default, Guardian), Facts(CourtRoute.UnderSeal));
    }

    [Fact]
    public void What_a_court_demands_for_itself_needs_no_route_but_goes_sealed_where_the_seal_is_ordered()
    {
        var demand = new CourtsDemand(
            Guid.Empty,
            CompartmentSet.Of(Compartment.ParentsPart),
            null,
            AudienceKind.Court,
            default
        );
        var telling = new Telling(Compartment.ParentsPart, Mira, Audience.Court);
        DisclosureFacts Facts(CourtRoute? route) =>
            new([], [], [demand], [], [], null) { Route = route is { } known ? new(Guid.Empty, known) : null };

        Assert.Null(Assert.IsType<DisclosureAnswer.Allowed>(Decide(telling, Facts(null))).Route);
        Assert.Null(Assert.IsType<DisclosureAnswer.Allowed>(Decide(telling, Facts(CourtRoute.CounselOnly))).Route);
        Assert.Equal(
            CourtRoute.UnderSeal,
            Assert.IsType<DisclosureAnswer.Allowed>(Decide(telling, Facts(CourtRoute.UnderSeal))).Route
        );
    }

    [Fact]
    public void Each_has_the_order_that_opens_it_to_them_as_its_ground()
    {
        var (first, second) = (new Guid(1, 0, 0, new byte[8]), new Guid(2, 0, 0, new byte[8]));
        var facts = new DisclosureFacts([], [], [], [], [], new(first, second));
        Guid? Ground(Audience to) =>
            Assert.IsType<DisclosureAnswer.Allowed>(Decide(new(Papers, default, to), facts)).Record;

        Assert.Equal(first, Ground(MirasCounsel));
        Assert.Equal(second, Ground(Guardian));
        Refused(new(Papers, default, Guardian), new DisclosureFacts([], [], [], [], [], new(first, null)));
    }

    [Theory, MemberData(nameof(Compartments))]
    public void Who_pays_is_told_dates_and_amounts_of_their_own_account_and_nothing_else(Compartment what)
    {
        var everything = CompartmentSet.Of(Enum.GetValues<Compartment>());
        foreach (var owner in (PersonId[])[Mira, June, default, Insurer.Person])
        {
            var facts = new DisclosureFacts(
                [Release(owner, Insurer, [.. everything.All])],
                [],
                [new(Guid.Empty, everything, null, AudienceKind.Payer, Insurer.Person)],
                [],
                [],
                Speaks
            );
            var answer = Decide(new(what, owner, Insurer), facts);
            if (owner == Insurer.Person && what == Compartment.PayersLedger)
            {
                var told = Assert.IsType<DisclosureAnswer.Allowed>(answer);
                Assert.Equal((Basis.Own, Extent.DatesAndAmounts), (told.Basis, told.Extent));
            }
            else
            {
                Assert.IsType<DisclosureAnswer.Refused>(answer);
            }
        }

        Refused(new(what, Mira, Insurer), DisclosureFacts.None);
    }

    [Fact]
    public void An_agency_is_told_nothing_by_default_and_then_what_a_release_or_a_court_names()
    {
        var telling = new Telling(Compartment.Schedule, Mira, ChildProtection);

        Assert.Equal(
            [Bar.NoRelease, Bar.NoCourtOrder],
            Refused(telling, new DisclosureFacts([], [], [], [], [], Speaks)).Select(r => r.Bar)
        );
        AssertTold(Basis.Release, telling, With(Release(Mira, ChildProtection, Compartment.Schedule)));
        Refused(new(Papers, default, ChildProtection), new DisclosureFacts([], [], [], [], [], Speaks));
    }

    [
        Fact,
        Covers("CR.1", met: true),
        Covers("CR.2", met: true),
        Covers("CR.3", met: true),
        Covers("CR.4", met: true),
        Covers("CR.1", met: false),
        Covers("CR.2", met: false),
        Covers("CR.3", met: false),
        Covers("CR.4", met: false)
    ]
    public void A_route_is_put_on_record_with_the_order_that_names_it()
    {
        Assert.IsType<Decision.Allowed>(RouteRules.Decide(Said));
        var back = Said with { Route = null, TakesBack = true, Held = CourtRoute.Clerk };
        Assert.IsType<Decision.Allowed>(RouteRules.Decide(back));
        Unmet("CR.1", Said with { Route = null });
        Unmet("CR.1", back with { Route = CourtRoute.Clerk });
        Unmet("CR.2", Said with { Words = " " });
        Unmet("CR.3", Said with { Since = Today.AddDays(1) });
        Unmet("CR.3", Said with { Since = null });
        Unmet("CR.4", back with { Held = null });
    }

    private static void Unmet(string id, RouteDraft draft) =>
        Assert.Equal(
            [id],
            Assert.IsType<Decision.Refused>(RouteRules.Decide(draft)).States.Where(s => !s.IsMet).Select(s => s.Id)
        );

    /// <summary>Mira has counsel, Tobin has none.</summary>
    private static DisclosureFacts By(CourtRoute route) =>
        new([], [], [], [], [], Speaks)
        {
            Route = new(new Guid(7, 0, 0, new byte[8]), route),
            WithCounsel = new HashSet<PersonId> { Mira },
        };
}
