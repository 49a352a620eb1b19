using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Sessions;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>What is written down of a child's answer binds like what the child pressed: nobody asks too soon by paper.</summary>
public sealed class AnswerOnPaperTests
{
    private const string TooSoon = "the child was asked too soon";

    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task A_typed_yes_ends_a_rest_only_after_days_and_time_alone(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var day = Today(app);
        await Answer(client, way, "PhotoOrVoice", "No", day);

        app.Clock.Advance(TimeSpan.FromDays(8));
        using var later = await app.SignInAgain(client);
        // Time alone before the no is no time alone since.
        await SessionSupport.Sign(later, caseUrl, "Individual", day, answers: ("June", "Came"));
        await Answer(later, way, "PhotoOrVoice", "Yes", day.AddDays(8));
        var said = await DisclosureSupport.Text(later, way + "/asked");
        var rests = await State(app, later, way);
        var opens = await Opens(app, later, way);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var next = await app.SignInAgain(later);
        await SessionSupport.Sign(next, caseUrl, "Individual", day.AddDays(9), answers: ("June", "Came"));
        await Answer(next, way, "PhotoOrVoice", "Yes", day.AddDays(9));

        Assert.Contains(TooSoon, said, StringComparison.Ordinal);
        Assert.Contains(
            "time alone with the therapist since the no, or spoke of it first (0 of 1)",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains("Opens nothing", said, StringComparison.Ordinal);
        Assert.NotNull(rests.Pause);
        Assert.False(opens);
        Assert.Null((await State(app, next, way)).Pause);
        Assert.True(await Opens(app, next, way));
        Assert.Equal(3, await app.Ask(practice, db => db.ChildsAnswers.CountAsync()));
    }

    [Fact]
    public async Task A_yes_that_is_written_down_late_is_of_a_day_on_which_nobody_was_to_ask()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var day = Today(app);
        await Answer(client, way, "PhotoOrVoice", "No", day);
        app.Clock.Advance(TimeSpan.FromDays(9));
        using var later = await app.SignInAgain(client);
        await SessionSupport.Sign(later, caseUrl, "Individual", day.AddDays(9), answers: ("June", "Came"));
        await Answer(later, way, "OneWayMessage", "Yes", day.AddDays(8));
        var late = await State(app, later, way);
        await Answer(later, way, "PhotoOrVoice", "Yes", day.AddDays(9));
        var third = await State(app, later, way);

        Assert.NotNull(late.Pause);
        Assert.Null(third.Pause);
    }

    [Theory, OnBothDatabases]
    public async Task Do_not_ask_me_again_stands_on_paper_too_until_the_child_speaks_of_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var day = Today(app);
        await Answer(client, way, "PhotoOrVoice", "No", day, also: ("WillTell", "true"));

        app.Clock.Advance(TimeSpan.FromDays(20));
        using var later = await app.SignInAgain(client);
        await SessionSupport.Sign(later, caseUrl, "Individual", day.AddDays(20), answers: ("June", "Came"));
        foreach (var step in (string[])["PhotoOrVoice", "OneWayMessage"])
        {
            await Answer(later, way, step, "Yes", day.AddDays(20));
        }

        var asked = await DisclosureSupport.Text(later, way + "/asked");
        var rests = await State(app, later, way);
        await Answer(later, way, "PhotoOrVoice", "Yes", day.AddDays(20), also: ("ChildRaisedIt", "true"));
        var raised = await DisclosureSupport.Text(later, way + "/asked");

        Assert.Contains("“Don't ask me again, I will tell you” stands", asked, StringComparison.Ordinal);
        Assert.Contains(TooSoon, asked, StringComparison.Ordinal);
        Assert.NotNull(rests.Pause);
        Assert.Contains("They spoke of it first.", raised, StringComparison.Ordinal);
        Assert.Null((await State(app, later, way)).Pause);
        Assert.True(await Opens(app, later, way));
    }

    [Fact]
    public async Task A_no_on_paper_counts_however_soon_it_was_asked()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var way = await Begin(client, await client.OpenCase("Dorn family", also: Voluntary), "June", "Tobin");
        await Answer(client, way, "PhotoOrVoice", "No", Today(app).AddDays(-1), also: ("WillTell", "true"));
        await Answer(client, way, "PhotoOrVoice", "NotToday", Today(app));

        Assert.Equal(Today(app), (await State(app, client, way)).Pause!.Since);
        Assert.DoesNotContain(TooSoon, await DisclosureSupport.Text(client, way + "/asked"), StringComparison.Ordinal);
        // And what the child said stands beside it: they tell, nobody asks.
        app.Clock.Advance(TimeSpan.FromDays(20));
        using var later = await app.SignInAgain(client);
        await Answer(later, way, "PhotoOrVoice", "Yes", Today(app));
        var asked = await DisclosureSupport.Text(later, way + "/asked");
        Assert.Contains("has not said \"Don't ask me again, I will tell you\"", asked, StringComparison.Ordinal);
        Assert.NotNull((await State(app, later, way)).Pause);
    }

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));

    private static async Task<PathwayState> State(ReknitApp app, SignedInClient client, string way) =>
        (await Of(app, client, way)).Way.State;

    /// <summary>Whether the child's answers open the first step, as far as the child goes.</summary>
    private static async Task<bool> Opens(ReknitApp app, SignedInClient client, string way)
    {
        var (found, known) = await Of(app, client, way);
        return AssentRules.IsValid(GateKnowledge.Assent(known, found.State, Rung.PhotoOrVoice));
    }

    private static async Task<(WayOnFile Way, WayKnowledge Known)> Of(ReknitApp app, SignedInClient client, string way)
    {
        (WayOnFile, WayKnowledge)? read = null;
        await app.Within(
            client.PracticeId,
            async services => read = (await OnFile(services, client, way), await Known(services, client, way))
        );
        return read!.Value;
    }
}
