using Reknit.Domain.Access;
using Reknit.Domain.Phases.Settings;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>A child hears what is private, and what is not, before anything is asked; and says it back.</summary>
[TestsPage<ExplainPrivacyPage>]
public sealed class ExplainPrivacyTests
{
    private const string Code = "Make a code for a tablet";
    private const string First = "First: tell the child who hears what";

    [Theory, OnBothDatabases]
    public async Task No_page_opens_for_a_child_who_was_not_told_who_hears_what(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var voice = await UntoldVoice(client, caseUrl);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");

        var before = await DisclosureSupport.Text(client, voice + "/ask");
        var never = await client.Fails(voice + "/ask", Code, ("WasAlone", "true"), CheckInSupport.HeldWithNobody);
        var aboutStep = await client.Fails(
            way + "/ask?step=PhotoOrVoice",
            Code,
            ("Place", "in the blue room"),
            ("AdultCalled", "Papa"),
            ("WasAlone", "true")
        );
        var spoken = await DisclosureSupport.Text(client, voice + "/private");
        await Explain(client, voice, ("IsTaughtBack", "false"));
        var unclear = await client.Fails(voice + "/ask", Code, ("WasAlone", "true"), CheckInSupport.HeldWithNobody);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var one = (await client.Page(voice + "/private")).QuerySelector("input[name=CouldAsk]")!.GetAttribute("value")!;
        await Explain(client, voice, ("CouldAsk", one));
        var unnamed = await client.Fails(voice + "/ask", Code, ("WasAlone", "true"), CheckInSupport.HeldWithNobody);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Explain(client, voice);
        var told = await DisclosureSupport.Text(client, voice + "/ask");
        var code = await CheckInSupport.Code(client, voice);

        Assert.Contains(First, before, StringComparison.Ordinal);
        Assert.Contains("explained what is private", never, StringComparison.Ordinal);
        Assert.Contains("explained what is private", aboutStep, StringComparison.Ordinal);
        Assert.Contains("A judge can order me to tell more.", spoken, StringComparison.Ordinal);
        Assert.Contains("Mira could ask to read", spoken, StringComparison.Ordinal);
        Assert.Contains("Tobin could ask to read", spoken, StringComparison.Ordinal);
        Assert.Contains("said back one thing", unclear, StringComparison.Ordinal);
        Assert.Contains("each adult who could ask", unnamed, StringComparison.Ordinal);
        Assert.DoesNotContain(First, told, StringComparison.Ordinal);
        Assert.Equal(9, code.Length);
    }

    [Theory, OnBothDatabases]
    public async Task It_is_said_again_when_the_child_asks_and_after_the_practices_days(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var voice = await Voice(client, await client.OpenCase("Dorn family"));
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        await client.Send(voice + "/private", "The child asks to hear it again");
        var again = await client.Fails(voice + "/ask", Code, ("WasAlone", "true"), CheckInSupport.HeldWithNobody);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Explain(client, voice);
        var told = await DisclosureSupport.Text(client, voice + "/ask");
        app.Clock.Advance(TimeSpan.FromDays(31));
        using var later = await app.SignInAgain(client);
        var inTime = await DisclosureSupport.Text(later, voice + "/ask");
        using var owner = await app.SignedIn(practice, Role.Owner);
        await owner.Send(
            "/practice/gates",
            "Use these numbers",
            ($"Lines[{(int)PathwayNumber.PrivateRepeatDays}].Value", "30")
        );
        var late = await DisclosureSupport.Text(later, voice + "/ask");

        Assert.Contains("explained again since the child asked", again, StringComparison.Ordinal);
        Assert.DoesNotContain(First, told, StringComparison.Ordinal);
        Assert.DoesNotContain(First, inTime, StringComparison.Ordinal);
        Assert.Contains("It is not too long ago.", late, StringComparison.Ordinal);
        Assert.Contains(
            "the child asked to hear it again",
            await DisclosureSupport.Text(later, voice + "/private"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task In_Spanish_and_for_the_youngest_it_is_said_in_their_words()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var voice = await UntoldVoice(client, await client.OpenCase("Dorn family"), "Child4To6");

        var spoken = (await client.Page(voice + "/private?language=es")).QuerySelector("main .say-aloud")!;

        Assert.Contains("Un juez me puede pedir que diga más.", spoken.TextContent, StringComparison.Ordinal);
        Assert.All(spoken.Children, p => Assert.Equal("es", p.GetAttribute("lang")));
    }
}
