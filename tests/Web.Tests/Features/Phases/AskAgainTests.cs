using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.CheckIns;
using Reknit.Web.Features.Phases.Asking;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Phases.Walks;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>When a child may be asked again, and how long what two clinicians let pass outlives what they knew.</summary>
public sealed class AskAgainTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Code = "Make a code for a tablet";
    private const string Write = "Write it down";

    private static readonly (string, string)[] Photo =
    [
        ("Step", "PhotoOrVoice"),
        ("Place", "in the blue room"),
        ("AdultCalled", "Papa"),
        ("WasAlone", "true"),
    ];

    [Theory, OnBothDatabases]
    public async Task A_child_is_asked_on_their_own_page_once_somebody_says_why_a_hold_can_end(DatabaseKind database)
    {
        await using var walk = await Walk.Begin(database, 6, "IndirectContact", "PhotoOrVoice");
        await CheckInSupport.Voice(walk.Therapist, walk.CaseUrl);
        await walk.Therapist.Send(
            walk.Way + "/holds",
            "Stop every new step",
            ("Trigger", "ForceOrThreat"),
            ("Words", "Pulled from the car.")
        );
        walk.App.Clock.Advance(TimeSpan.FromDays(1));
        var unasked = await walk.Therapist.Fails(walk.Way + "/ask?step=PhotoOrVoice", Code, Photo);
        using var proposed = await walk.Therapist.Submit(
            await walk.Therapist.Page(walk.Way + "/holds"),
            [("because", "A case conference was held."), ("isAnswered", "true")],
            "Ask a second clinician to sign"
        );
        var asked = await walk.Therapist.Page(walk.Way + "/ask");
        using var made = await walk.Therapist.Submit(asked, Photo, Code);

        Assert.Contains("No hold is open, or the question is part of clearing it", unasked, Ordinal);
        Assert.Equal("PhotoOrVoice", asked.QuerySelector("#Step option[selected]")?.GetAttribute("value"));
        Assert.NotNull((await made.Page()).QuerySelector("output"));
    }

    [Theory, OnBothDatabases]
    public async Task A_review_that_waits_for_its_second_signature_lets_nobody_ask_again(DatabaseKind database)
    {
        await using var walk = await Walk.Begin(database, 8, "IndirectContact", "PhotoOrVoice");
        // Unsure of one step after the other: it is one adult all the same.
        foreach (var step in (string[])["PhotoOrVoice", "OneWayMessage", "PhotoOrVoice"])
        {
            await Answer(walk.Therapist, walk.Way, step, "NotSure", walk.Today);
            walk.App.Clock.Advance(TimeSpan.FromDays(1));
        }

        var often = await AskAgain(walk);
        var id = await Review(walk);
        var waits = await AskAgain(walk);
        await walk.App.Within(
            walk.Therapist.PracticeId,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var row = await db.WayReviews.AsTracking().SingleAsync(r => r.Id == id);
                (row.CosignedBy, row.CosignedAt) = (walk.Lead.PersonId, walk.App.Clock.GetUtcNow().UtcDateTime);
                await Save(services, walk);
            }
        );

        Assert.Equal(["AK.4"], often);
        Assert.Equal(["AK.4"], waits);
        Assert.Empty(await AskAgain(walk));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_let_pass_is_over_once_something_newer_is_known(DatabaseKind database)
    {
        await using var walk = await Walk.Begin(database, 7, "JointSessions", "SideBySide");
        var passes = 0;
        (string, Func<Task>)[] newer =
        [
            ("a no", () => Answer(walk.Therapist, walk.Way, "SideBySide", "No", walk.Today)),
            (
                "a note",
                () =>
                    walk.Therapist.Send(
                        walk.Way + "/step-session",
                        Write,
                        ("Form.HeldOn", $"{walk.Today:yyyy-MM-dd}"),
                        ("Form.Peak", "2")
                    )
            ),
            (
                "a step down",
                () =>
                    walk.Therapist.Send(walk.Way + "/step-down", "Go down", ("To", "WindowOrVideo"), ("Reason", "Slow"))
            ),
        ];
        foreach (var (what, happens) in newer)
        {
            await walk.Therapist.Send(walk.Way + "/override/G5s.1", StrikeSupport.Ask, ("Reason", $"Before {what}"));
            passes++;
            var before = await Open();
            await happens();
            Assert.Equal((1, 0, what), (before, await Open(), what));
        }

        Assert.Equal(passes, await walk.App.Ask(walk.Therapist.PracticeId, db => db.JointDecisions.CountAsync()));

        Task<int> Open() =>
            walk.App.Ask(walk.Therapist.PracticeId, db => db.JointDecisions.CountAsync(d => d.EndedAt == null));
    }

    private static async Task<IReadOnlyList<string>> AskAgain(Walk walk)
    {
        IReadOnlyList<string> unmet = [];
        await walk.App.Within(
            walk.Therapist.PracticeId,
            async services =>
            {
                var way = await OnFile(services, walk.Therapist, walk.Way);
                var known = await Known(services, walk.Therapist, walk.Way);
                var when = services.GetRequiredService<WhenToAskAgain>();
                var facts = await when.Facts(way, known, Rung.LetterAvailable, false, null, default);
                unmet = AskAgainRules.Decide(facts) is Decision.Refused no ? [.. no.Unmet.Select(u => u.Id)] : [];
            }
        );
        return unmet;
    }

    /// <summary>One with others, signed by one.</summary>
    private static async Task<Guid> Review(Walk walk)
    {
        var now = walk.App.Clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await walk.App.Within(
            walk.Therapist.PracticeId,
            async services =>
            {
                var way = (await OnFile(services, walk.Therapist, walk.Way)).Row;
                var place = ReviewPlaces.Of(way.PracticeId, id);
                services
                    .GetRequiredService<CaseworkDb>()
                    .WayReviews.Add(
                        new()
                        {
                            PracticeId = way.PracticeId,
                            Id = id,
                            WayId = way.Id,
                            CaseId = way.CaseId,
                            ReviewedOn = walk.Today,
                            WithOthers = true,
                            Paper = await services.GetRequiredService<Vault>().Seal("{}", place, way.Strand, default),
                            SignedBy = walk.Therapist.PersonId,
                            SignedAt = now.UtcDateTime,
                        }
                    );
                await Save(services, walk);
            }
        );
        return id;
    }

    private static async Task Save(IServiceProvider services, Walk walk) =>
        await services
            .GetRequiredService<History>()
            .Save(new("SignReview", walk.Therapist.PracticeId, walk.Therapist.PersonId), default);
}
