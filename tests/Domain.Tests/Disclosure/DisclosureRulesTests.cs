using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Routes;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Disclosure;

/// <summary>Who may be told what, row by row of the table.</summary>
public sealed partial class DisclosureRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly PersonId Mira = Person(1);
    private static readonly PersonId Tobin = Person(2);
    private static readonly PersonId June = Person(3);
    private static readonly Audience MirasCounsel = new(AudienceKind.Counsel, Person(4), Mira);
    private static readonly Audience TobinsCounsel = new(AudienceKind.Counsel, Person(5), Tobin);
    private static readonly Audience Guardian = new(AudienceKind.Guardian, Person(6));
    private static readonly Audience Pediatrician = new(AudienceKind.Provider, Person(7));
    private static readonly Audience MiraHerself = new(AudienceKind.Parent, Mira);
    private static readonly Audience TobinHimself = new(AudienceKind.Parent, Tobin);
    private static readonly OrderSays Speaks = new(Guid.Empty, Counsel: true, Reports: true);

    public static TheoryData<Compartment> Compartments => [.. Enum.GetValues<Compartment>()];

    [Fact]
    public void Every_compartment_has_its_row() =>
        Assert.Equal(Enum.GetValues<Compartment>(), DisclosureTable.All.Select(w => w.What));

    [Theory, MemberData(nameof(Compartments))]
    public void By_default_nobody_is_told_anything_of_another(Compartment what)
    {
        foreach (var to in (Audience[])[TobinHimself, TobinsCounsel, Guardian, Pediatrician, Audience.Court])
        {
            Assert.NotEmpty(Refused(new(what, Mira, to), DisclosureFacts.None));
        }
    }

    [Theory]
    [InlineData(Compartment.ContactOrdinary, true)]
    [InlineData(Compartment.ContactProtected, true)]
    [InlineData(Compartment.Schedule, true)]
    [InlineData(Compartment.ParentsPart, true)]
    [InlineData(Compartment.PayersLedger, true)]
    [InlineData(Compartment.SafetyScreening, false)]
    [InlineData(Compartment.PsychotherapyNotes, false)]
    [InlineData(Compartment.PracticeAdministration, false)]
    public void A_parent_has_their_own_and_asks_for_the_rest(Compartment what, bool isTold)
    {
        var answer = Decide(new(what, Mira, MiraHerself), DisclosureFacts.None);
        Assert.Equal(isTold, answer is DisclosureAnswer.Allowed { Basis: Basis.Own });
    }

    [Fact]
    public void The_childs_words_go_to_no_parent_whatever_was_signed()
    {
        foreach (var to in (Audience[])[MiraHerself, TobinHimself, MirasCounsel, TobinsCounsel])
        {
            var facts = With(Release(June, to, Compartment.ChildsPart));
            Assert.Contains(Refused(new(Compartment.ChildsPart, June, to), facts), r => r.Bar == Bar.ChildsOwn);
        }

        AssertTold(
            Basis.Release,
            new(Compartment.ChildsPart, June, Pediatrician),
            With(Release(June, Pediatrician, Compartment.ChildsPart))
        );
    }

    [Fact]
    public void Protected_contact_goes_to_own_counsel_by_release_and_to_nobody_else()
    {
        const Compartment What = Compartment.ContactProtected;
        AssertTold(Basis.Release, new(What, Mira, MirasCounsel), With(Release(Mira, MirasCounsel, What)));
        foreach (var to in (Audience[])[TobinHimself, TobinsCounsel, Guardian, Pediatrician, Audience.Court])
        {
            var facts = new DisclosureFacts(
                [Release(Mira, to, What)],
                [new(Guid.Empty, to.Person, CompartmentSet.Of(Enum.GetValues<Compartment>()), null)],
                [new(Guid.Empty, CompartmentSet.Of(What), null, to.Kind, to.Person)],
                [],
                [],
                Speaks
            );
            Assert.NotEmpty(Refused(new(What, Mira, to), facts));
        }
    }

    [Fact]
    public void Somebody_protected_is_shut_off_from_the_other_whatever_they_signed()
    {
        foreach (var what in Enum.GetValues<Compartment>().Where(c => c != Compartment.CourtFacing))
        {
            foreach (var to in (Audience[])[TobinHimself, TobinsCounsel])
            {
                var facts = new DisclosureFacts(
                    [Release(Mira, to, what)],
                    [],
                    [new(Guid.Empty, CompartmentSet.Of(what), null, to.Kind, to.Person)],
                    [new(Mira, Tobin)],
                    [],
                    Speaks
                );
                Assert.NotEmpty(Refused(new(what, Mira, to), facts));
            }
        }
    }

    [Fact]
    public void Notes_open_by_their_own_release_or_a_courts_order_never_by_appointment()
    {
        const Compartment What = Compartment.PsychotherapyNotes;
        var everything = new Appointment(
            Guid.Empty,
            Guardian.Person,
            CompartmentSet.Of(Enum.GetValues<Compartment>()),
            null
        );

        Assert.NotEmpty(Refused(new(What, Mira, Guardian), new DisclosureFacts([], [everything], [], [], [], Speaks)));
        AssertTold(
            Basis.CourtOrder,
            new(What, Mira, Audience.Court),
            new DisclosureFacts(
                [],
                [],
                [new(Guid.Empty, CompartmentSet.Of(What), Mira, AudienceKind.Court, default)],
                [],
                [],
                null
            )
        );
    }

    [Fact]
    public void An_order_opens_court_papers_to_both_sides_the_guardian_and_the_court()
    {
        var facts = new DisclosureFacts([], [], [], [], [], Speaks);
        var alone = TobinHimself with { SpeaksFor = Tobin };
        foreach (var to in (Audience[])[MirasCounsel, TobinsCounsel, alone, Guardian])
        {
            AssertTold(Basis.Order, new(Compartment.CourtFacing, default, to), facts);
            Assert.NotEmpty(Refused(new(Compartment.SharedClinicalRecord, default, to), facts));
        }

        AssertTold(Basis.Order, new(Compartment.CourtFacing, default, Audience.Court), By(CourtRoute.Clerk));
        Assert.NotEmpty(Refused(new(Compartment.CourtFacing, default, TobinHimself), facts));
        Assert.NotEmpty(Refused(new(Compartment.CourtFacing, default, Pediatrician), facts));
    }

    [Fact]
    public void A_limit_of_the_order_binds_what_the_order_opens()
    {
        var attendance = new DisclosureFacts([], [], [], [], [TermKind.AttendanceReportsOnly], Speaks);
        var nothing = new DisclosureFacts([], [], [], [], [TermKind.NothingReported], Speaks);
        var told = Assert.IsType<DisclosureAnswer.Allowed>(
            Decide(new(Compartment.CourtFacing, default, Guardian), attendance)
        );

        Assert.Equal(Extent.AttendanceAndProgress, told.Extent);
        Assert.Equal(
            [Bar.Limit],
            Refused(new(Compartment.CourtFacing, default, Audience.Court), nothing).Select(r => r.Bar)
        );
    }

    [Fact]
    public void A_guardian_sees_the_scope_of_the_appointment_until_its_last_day()
    {
        var scope = CompartmentSet.Of(Compartment.ChildsPart);
        Appointment Until(DateOnly? day) => new(Guid.Empty, Guardian.Person, scope, day);
        DisclosureFacts Facts(Appointment appointment) => new([], [appointment], [], [], [], null);
        var telling = new Telling(Compartment.ChildsPart, June, Guardian);

        AssertTold(Basis.Appointment, telling, Facts(Until(null)));
        AssertTold(Basis.Appointment, telling, Facts(Until(Today)));
        Assert.Contains(Refused(telling, Facts(Until(Today.AddDays(-1)))), r => r.Bar == Bar.AppointmentOver);
        Assert.Contains(
            Refused(telling with { What = Compartment.Schedule }, Facts(Until(null))),
            r => r.Bar == Bar.NotAppointed
        );
    }

    [Fact]
    public void Substance_use_needs_a_release_that_names_it()
    {
        var telling = new Telling(Compartment.ParentsPart, Mira, Pediatrician, IsSubstanceUse: true);
        var plain = Release(Mira, Pediatrician, Compartment.ParentsPart);

        Assert.Contains(Refused(telling, With(plain)), r => r.Bar == Bar.SubstanceUseNotNamed);
        AssertTold(Basis.Release, telling, With(plain with { CoversSubstanceUse = true }));
    }

    [Fact]
    public void A_refusal_names_every_way_that_is_shut()
    {
        var facts = With(
            Release(Mira, Pediatrician, Compartment.Schedule),
            Release(Mira, Pediatrician, Compartment.ParentsPart) with
            {
                IsRevoked = true,
            }
        );

        Assert.Equal(
            [Bar.NotInRelease, Bar.ReleaseNotInForce, Bar.NoCourtOrder],
            Refused(new(Compartment.ParentsPart, Mira, Pediatrician), facts).Select(r => r.Bar)
        );
    }

    [Fact]
    public void What_is_wrong_with_a_release_is_said_in_full()
    {
        var release = Release(Mira, Pediatrician, Compartment.Schedule) with
        {
            ExpiresOn = Today.AddDays(-1),
            IsRevoked = true,
            HasEventHappened = true,
            Signatures =
            [
                new(Mira, SignatureState.Given),
                new(Tobin, SignatureState.Refused),
                new(June, SignatureState.Missing),
            ],
        };

        Assert.Equal(
            [
                ReleaseDefect.Disagreed,
                ReleaseDefect.SignatureMissing,
                ReleaseDefect.Expired,
                ReleaseDefect.EventHappened,
                ReleaseDefect.Revoked,
            ],
            release.Defects(Today)
        );
        Assert.Empty(Release(Mira, Pediatrician, Compartment.Schedule).Defects(Today));
        Assert.True((Release(Mira, Pediatrician) with { ExpiresOn = Today }).IsInForce(Today));
    }

    private static DisclosureAnswer Decide(Telling telling, DisclosureFacts facts) =>
        DisclosureRules.Decide(telling, facts, Today);

    private static IReadOnlyList<BarReason> Refused(Telling telling, DisclosureFacts facts) =>
        Assert.IsType<DisclosureAnswer.Refused>(Decide(telling, facts)).Reasons;

    private static void AssertTold(Basis basis, Telling telling, DisclosureFacts facts) =>
        Assert.Equal(basis, Assert.IsType<DisclosureAnswer.Allowed>(Decide(telling, facts)).Basis);

    private static DisclosureFacts With(params ReleaseFact[] releases) => new(releases, [], [], [], [], null);

    private static ReleaseFact Release(PersonId owner, Audience to, params Compartment[] what) =>
        new(
            Guid.Empty,
            owner,
            to.Kind,
            to.Person,
            CompartmentSet.Of(what),
            Today.AddDays(90),
            HasEventHappened: false,
            IsRevoked: false,
            CoversSubstanceUse: false,
            [new(owner, SignatureState.Given)]
        );

    private static PersonId Person(byte n) => new(new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
}
