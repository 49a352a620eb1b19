using Reknit.Domain.People;
using Reknit.Domain.Safety;

namespace Reknit.Domain.Tests.Safety;

/// <summary>What the history of harm says to gates and locks: silence is never an answer.</summary>
public sealed class HarmHistoryTests
{
    private static readonly PersonId June = new(new("00000000-0000-7000-8000-000000000001"));
    private static readonly PersonId Tobin = new(new("00000000-0000-7000-8000-000000000002"));
    private static readonly PersonId Mira = new(new("00000000-0000-7000-8000-000000000003"));
    private static readonly PersonId Grandmother = new(new("00000000-0000-7000-8000-000000000004"));

    private static readonly HarmHistory Nothing = new([], [], new HashSet<PersonId> { Tobin, Mira });

    private static readonly HarmHistory Asked = Nothing with { Answers = [Answer(June, Tobin), Answer(Mira, Tobin)] };

    [Fact]
    public void Where_nobody_was_asked_what_asks_for_more_counts()
    {
        Assert.Equal(AbuseHistory.NotAsked, Nothing.Of(Tobin, June));
        Assert.Equal(ViolenceStage.EvidencePresented, Nothing.Violence(Tobin, June));
        Assert.Equal(ViolenceStage.EvidencePresented, Nothing.ViolenceAmongAdults(Tobin));
        Assert.Equal(AbuseHistory.NoneKnown, Asked.Of(Tobin, June));
        Assert.Equal(ViolenceStage.NoneKnown, Asked.Violence(June, Tobin));
        Assert.Equal(ViolenceStage.NoneKnown, Asked.ViolenceAmongAdults(Tobin));
    }

    [Fact]
    public void Alleged_alone_is_what_nobody_looked_into_found_or_admitted()
    {
        Assert.True(Is(HarmStatus.Alleged));
        Assert.True(Is(HarmStatus.NotFound, HarmStatus.Alleged));
        Assert.False(Is(HarmStatus.Alleged, HarmStatus.Found));
        Assert.False(Is(HarmStatus.Admitted));
        Assert.False(Is(HarmStatus.Alleged, HarmStatus.NotFound));
        Assert.False(Is(HarmStatus.Alleged, HarmStatus.Addressed));
        Assert.False(Asked.IsOnlyAlleged(Tobin, June));

        static bool Is(params HarmStatus[] stood) =>
            (Asked with { Reported = [new HarmReported(Tobin, June, HarmKind.Neglect, stood)] }).IsOnlyAlleged(
                Tobin,
                June
            );
    }

    [Fact]
    public void What_another_case_keeps_counts_until_this_one_knows_that_it_is_addressed()
    {
        var found = Kept(HarmKind.PhysicalAbuse, isElsewhere: true, HarmStatus.Alleged, HarmStatus.Found);
        var here = Kept(HarmKind.PhysicalAbuse, isElsewhere: false, HarmStatus.Addressed);

        Assert.Equal((AbuseHistory.Open, ViolenceStage.Found), Of(found));
        Assert.Equal((AbuseHistory.Addressed, ViolenceStage.Found), Of(found, here));
        // Another kind, or the other way round, is another matter; and what is looked into later undoes no finding.
        Assert.Equal(AbuseHistory.Open, Of(found, here with { Kind = HarmKind.Neglect }).Item1);
        Assert.Equal(AbuseHistory.Open, Of(found, here with { From = June, Toward = Tobin }).Item1);
        var notFound = Kept(HarmKind.PhysicalAbuse, isElsewhere: false, HarmStatus.NotFound);
        Assert.Equal(AbuseHistory.Open, Of(found, notFound).Item1);
        // What this case knows stays its own.
        Assert.Equal(AbuseHistory.Open, Of(here with { Stands = [] }, here with { IsElsewhere = true }).Item1);

        static (AbuseHistory, ViolenceStage) Of(params HarmKept[] kept)
        {
            var known = Asked with { Reported = HarmKept.Counting(kept) };
            return (known.Of(Tobin, June), known.Violence(Tobin, June));
        }

        static HarmKept Kept(HarmKind kind, bool isElsewhere, params HarmStatus[] statuses) =>
            new(
                Tobin,
                June,
                kind,
                [.. statuses.Select((s, n) => new HarmStood(s, new(2026, isElsewhere ? 1 : 2, n + 1), default))],
                isElsewhere
            );
    }

    [Fact]
    public void An_answer_counts_no_longer_when_an_adult_joins_who_was_not_asked()
    {
        var joined = Asked with
        {
            Adults = new HashSet<PersonId> { Tobin, Mira, Grandmother },
        };

        Assert.Equal(AbuseHistory.NotAsked, joined.Of(Tobin, June));
        Assert.Equal(ViolenceStage.EvidencePresented, joined.Violence(Tobin, June));
    }

    [Theory]
    [InlineData(AbuseHistory.Open, ViolenceStage.EvidencePresented)]
    [InlineData(AbuseHistory.Open, ViolenceStage.EvidencePresented, HarmStatus.Alleged)]
    [InlineData(AbuseHistory.Open, ViolenceStage.EvidencePresented, HarmStatus.Admitted)]
    [InlineData(AbuseHistory.Open, ViolenceStage.Found, HarmStatus.Alleged, HarmStatus.Found)]
    [InlineData(AbuseHistory.Addressed, ViolenceStage.Found, HarmStatus.Found, HarmStatus.Addressed)]
    [InlineData(AbuseHistory.Addressed, ViolenceStage.EvidencePresented, HarmStatus.Alleged, HarmStatus.Addressed)]
    [InlineData(AbuseHistory.Open, ViolenceStage.EvidencePresented, HarmStatus.Addressed, HarmStatus.Alleged)]
    [InlineData(AbuseHistory.NoneKnown, ViolenceStage.NoneKnown, HarmStatus.Alleged, HarmStatus.NotFound)]
    [InlineData(AbuseHistory.Open, ViolenceStage.Found, HarmStatus.Found, HarmStatus.NotFound)]
    [InlineData(AbuseHistory.Open, ViolenceStage.EvidencePresented, HarmStatus.Admitted, HarmStatus.NotFound)]
    public void The_last_status_counts_and_what_was_found_or_admitted_stays(
        AbuseHistory history,
        ViolenceStage violence,
        params HarmStatus[] statuses
    )
    {
        var known = Asked with { Reported = [Reported(Tobin, June, HarmKind.PhysicalAbuse, statuses)] };

        Assert.Equal(history, known.Of(Tobin, June));
        Assert.Equal(violence, known.Violence(Tobin, June));
        Assert.Equal(AbuseHistory.NotAsked, known.Of(Mira, June));
        Assert.Equal(ViolenceStage.NoneKnown, known.ViolenceAmongAdults(Tobin));
    }

    [Fact]
    public void What_is_addressed_is_not_enough_while_nobody_was_asked_for_the_rest()
    {
        var one = Reported(Tobin, June, HarmKind.Neglect, HarmStatus.Addressed);

        Assert.Equal(AbuseHistory.NotAsked, (Nothing with { Reported = [one] }).Of(Tobin, June));
        Assert.Equal(
            AbuseHistory.Open,
            (Asked with { Reported = [one, Reported(Tobin, June, HarmKind.EmotionalAbuse, HarmStatus.Found)] }).Of(
                Tobin,
                June
            )
        );
    }

    [Fact]
    public void Neglect_is_no_violence_favoritism_no_abuse_and_a_childs_own_violence_no_abuse_of_the_child()
    {
        var neglect = Asked with { Reported = [Reported(Tobin, June, HarmKind.Neglect)] };
        var favoritism = Asked with { Reported = [Reported(Tobin, June, HarmKind.Favoritism)] };
        var byChild = Asked with { Reported = [Reported(June, Tobin, HarmKind.Violence)] };

        Assert.Equal((AbuseHistory.Open, ViolenceStage.NoneKnown), Both(neglect));
        Assert.Equal((AbuseHistory.NoneKnown, ViolenceStage.NoneKnown), Both(favoritism));
        Assert.Equal((AbuseHistory.NoneKnown, ViolenceStage.EvidencePresented), Both(byChild));

        static (AbuseHistory, ViolenceStage) Both(HarmHistory known) =>
            (known.Of(Tobin, June), known.Violence(Tobin, June));
    }

    [Fact]
    public void The_worst_between_any_two_adults_counts_among_the_adults()
    {
        var known = Asked with
        {
            Reported = [Reported(Tobin, Mira, HarmKind.Stalking, HarmStatus.Found, HarmStatus.Addressed)],
        };

        Assert.Equal(ViolenceStage.Found, known.ViolenceAmongAdults(Mira));
        Assert.Equal(
            ViolenceStage.EvidencePresented,
            (Asked with { Adults = new HashSet<PersonId>() }).ViolenceAmongAdults(Mira)
        );
    }

    [Fact]
    public void Every_kind_of_harm_stands_in_its_row() =>
        Assert.All(Enum.GetValues<HarmKind>(), kind => Assert.Equal(kind, KindsOfHarm.Of(kind).Kind));

    private static NobodyKnows Answer(PersonId one, PersonId other) =>
        new(one, other, new HashSet<PersonId> { Tobin, Mira });

    private static HarmReported Reported(PersonId from, PersonId toward, HarmKind kind, params HarmStatus[] statuses) =>
        new(from, toward, kind, statuses);
}
