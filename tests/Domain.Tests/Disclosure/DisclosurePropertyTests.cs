using FsCheck;
using FsCheck.Fluent;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Routes;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Disclosure;

/// <summary>What holds of the decision for any family, any releases and any question.</summary>
public sealed class DisclosurePropertyTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(42, 7).WithMaxTest(400);
    private static readonly PersonId[] People =
    [
        .. Enumerable.Range(0, 6).Select(n => new PersonId(new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]))),
    ];

    private static readonly Audience Consultant = new(AudienceKind.Consultant, People[5]);

    /// <summary>Two parents, a child, each side's counsel, a guardian, a provider and the court.</summary>
    private static readonly Audience[] Audiences =
    [
        new(AudienceKind.Parent, People[1]),
        new(AudienceKind.Parent, People[2], People[2]),
        new(AudienceKind.Child, People[3]),
        new(AudienceKind.Counsel, People[4], People[1]),
        new(AudienceKind.Counsel, People[5], People[2]),
        new(AudienceKind.Guardian, People[0]),
        new(AudienceKind.Provider, People[0]),
        new(AudienceKind.Agency, People[4]),
        new(AudienceKind.Payer, People[5]),
        Consultant,
        Audience.Court,
    ];

    private static readonly Gen<PersonId> AnyPerson = Gen.Elements(People);
    private static readonly Gen<Audience> AnyAudience = Gen.Elements(Audiences);
    private static readonly Gen<CompartmentSet> AnySet = Gen.Choose(0, (1 << 12) - 1)
        .Select(b => new CompartmentSet(b));

    private static readonly Gen<ReleaseFact> AnyRelease =
        from owner in AnyPerson
        from to in AnyAudience
        from what in AnySet
        from days in Gen.Choose(-3, 3)
        from ended in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from revoked in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from use in Gen.Elements(true, false)
        from states in Gen.ListOf(
            Gen.Frequency(
                (6, Gen.Constant(SignatureState.Given)),
                (1, Gen.Elements(SignatureState.Missing, SignatureState.Refused))
            ),
            2
        )
        select new ReleaseFact(
            Guid.Empty,
            owner,
            to.Kind,
            to.Person,
            what,
            Today.AddDays(days),
            ended,
            revoked,
            use,
            [.. states.Select((s, n) => new SignatureFact(People[n], s))]
        );

    private static readonly Gen<Parts> AnyParts =
        from releases in Gen.ListOf(AnyRelease, 6)
        from scope in AnySet
        from until in Gen.Choose(-2, 2)
        from named in AnySet
        from flagged in Gen.Elements(true, false)
        from limits in Gen.SubListOf(Enum.GetValues<TermKind>())
        from counsel in Gen.Elements(true, false)
        from reports in Gen.Elements(true, false)
        from to in AnyAudience
        from asker in AnyPerson
        from granted in AnySet
        from route in Gen.Elements(null, CourtRoute.UnderSeal, CourtRoute.CounselOnly, (CourtRoute?)CourtRoute.Clerk)
        select new Parts(
            [.. releases],
            [new(Guid.Empty, People[0], scope, Today.AddDays(until))],
            [new(Guid.Empty, named, null, to.Kind, to.Person)],
            flagged ? [new(People[1], People[2])] : [],
            [.. limits],
            new(Guid.Empty, counsel, reports),
            [new(Guid.Empty, asker, granted)],
            route
        );

    [Fact]
    public void Adding_a_release_removes_no_allowance_of_anybody() =>
        Check(
            from parts in AnyParts
            from release in AnyRelease
            select (parts, Added: parts with { Releases = [.. parts.Releases, release] }),
            (before, after) => before.All(after.Contains)
        );

    [Fact]
    public void Revoking_and_expiring_add_no_allowance() =>
        Check(
            from parts in AnyParts
            from revoked in Gen.Elements(true, false)
            from at in Gen.Choose(0, 5)
            select (
                parts,
                parts with
                {
                    Releases =
                    [
                        .. parts.Releases.Select(
                            (r, n) =>
                                n != at ? r
                                : revoked ? r with { IsRevoked = true }
                                : r with { ExpiresOn = Today.AddDays(-1) }
                        ),
                    ],
                }
            ),
            (before, after) => after.All(before.Contains)
        );

    [Fact]
    public void A_release_that_is_over_is_like_none() =>
        Check(
            from parts in AnyParts
            from release in AnyRelease
            from how in Gen.Choose(0, 2)
            let over = how switch
            {
                0 => release with { IsRevoked = true },
                1 => release with { ExpiresOn = Today.AddDays(-1) },
                _ => release with { Signatures = [new(People[0], SignatureState.Refused)] },
            }
            select (parts, parts with { Releases = [.. parts.Releases, over] }),
            (before, after) => before.SetEquals(after)
        );

    [Fact]
    public void Nothing_that_a_parent_signs_revokes_or_refuses_changes_what_they_may_see_of_the_others() =>
        Check(
            from parts in AnyParts
            from own in Gen.ListOf(AnyRelease, 4)
            select (
                parts,
                parts with
                {
                    // A parent's own releases are of their own information; they give nothing of anybody else's.
                    Releases = [.. parts.Releases, .. own.Select(r => r with { Owner = People[1] })],
                }
            ),
            (before, after) => OfOthersTo(People[1], before).SetEquals(OfOthersTo(People[1], after))
        );

    [Fact]
    public void No_facts_open_the_practices_own_or_a_childs_words_to_a_parents_side_but_a_courts_order() =>
        Check(
            from parts in AnyParts
            select (parts, parts with { Demands = [] }),
            (_, after) =>
                after.All(t =>
                    t.What != Compartment.PracticeAdministration
                    && !(t.What == Compartment.ChildsPart && t.To.Side is not null && t.Owner != t.To.Person)
                )
        );

    [Fact]
    public void A_protective_flag_only_ever_takes_away() =>
        Check(
            from parts in AnyParts
            select (
                parts with
                {
                    Flags = [],
                },
                parts with
                {
                    Flags = [new(People[1], People[2]), new(People[3], People[1])],
                }
            ),
            (before, after) => after.All(before.Contains)
        );

    [Fact]
    public void What_is_granted_to_one_on_request_changes_nothing_for_anybody_else() =>
        Check(
            from parts in AnyParts
            select (parts with { Granted = [] }, parts),
            (before, after) =>
                before.IsSubsetOf(after)
                && after
                    .Except(before)
                    .All(t =>
                        DisclosureTable.Of(t.What).Own == Way.ByRequest
                        && (t.Owner == t.To.Person || t.Owner == People[0])
                        && t.To.Kind is AudienceKind.Parent or AudienceKind.Child
                    )
        );

    [Fact]
    public void Nothing_but_the_agreement_changes_what_a_consultant_is_shown() =>
        Check(
            from parts in AnyParts
            select (parts, new Parts([], [], [], [], [], new(null, null), [], null)),
            (some, none) =>
                ToConsultant(some).SetEquals(ToConsultant(none))
                && ToConsultant(none).All(t => !t.IsSubstanceUse)
                && ToConsultant(none).Select(t => t.What).Distinct().Count() == 3
        );

    [Fact]
    public void A_route_opens_nothing_but_the_courts_own_way() =>
        Check(
            from parts in AnyParts
            select (parts with { Route = null }, parts),
            (before, after) => after.Except(before).All(t => t.To.Kind == AudienceKind.Court)
        );

    private sealed record Parts(
        IReadOnlyList<ReleaseFact> Releases,
        IReadOnlyList<Appointment> Appointments,
        IReadOnlyList<CourtsDemand> Demands,
        IReadOnlyList<ProtectiveFlag> Flags,
        IReadOnlyList<TermKind> Limits,
        OrderSays Order,
        IReadOnlyList<AccessGranted> Granted,
        CourtRoute? Route
    );

    private static void Check(Gen<(Parts, Parts)> cases, Func<HashSet<Telling>, HashSet<Telling>, bool> holds) =>
        Prop.ForAll(Arb.From(cases), pair => holds(Told(pair.Item1), Told(pair.Item2))).Check(Fixed);

    /// <summary>Everything that may be told to anybody.</summary>
    private static HashSet<Telling> Told(Parts parts)
    {
        var facts = new DisclosureFacts(
            parts.Releases,
            parts.Appointments,
            parts.Demands,
            parts.Flags,
            parts.Limits,
            parts.Order,
            parts.Granted,
            orderOnFile: Guid.Empty
        )
        {
            Consultant = new(Consultant.Person, Guid.Empty, IsLicensed: true, IsOfTheCase: false),
            Route = parts.Route is { } route ? new(Guid.Empty, route) : null,
            WithCounsel = new HashSet<PersonId> { People[1] },
        };
        return
        [
            .. from what in Enum.GetValues<Compartment>()
            from owner in People
            from to in Audiences
            from use in (bool[])[false, true]
            from ofOrder in (bool[])[false, true]
            let telling = new Telling(what, owner, to, use, ofOrder)
            where DisclosureRules.Decide(telling, facts, Today) is DisclosureAnswer.Allowed
            select telling,
        ];
    }

    private static HashSet<Telling> ToConsultant(HashSet<Telling> told) => [.. told.Where(t => t.To == Consultant)];

    private static HashSet<Telling> OfOthersTo(PersonId person, HashSet<Telling> told) =>
        [.. told.Where(t => t.To.Side == person && t.Owner != person)];
}
