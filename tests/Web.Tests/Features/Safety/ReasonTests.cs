using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.Intake;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Safety.Reasons;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Safety;

/// <summary>Why a family was referred: each as somebody reports it, and "without abuse" only once safety was asked about.</summary>
[TestsPage<NoteReasonPage>]
public sealed class ReasonTests
{
    private const string Put = "Put it on record";

    [Theory, OnBothDatabases]
    public async Task A_reason_stands_as_reported_and_without_abuse_only_after_everybody_was_asked(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        using var desk = await app.SignedIn(client.PracticeId, Role.FrontDesk);
        var family = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await client.Send(
            family + "/reasons",
            Put,
            await Fields(client, family, "Relocation", "A record", "She <left> in May.")
        );
        var struggles = await Fields(client, family, "StrugglesWithTime", "Tobin", "لا تريد أن تأتي");
        (string, string)[] without = [.. struggles, ("Form.SaysNoAbuse", "true")];

        var unasked = await client.Fails(family + "/reasons", Put, without);
        await HistorySupport.NobodyKnows(client, family, "June", "Tobin", today);
        await HistorySupport.NobodyKnows(client, family, "June", "Mira", today);
        var unscreened = await client.Fails(family + "/reasons", Put, without);
        await WaySupport.Train(app, client, TrainingTopic.DomesticViolence);
        foreach (var adult in (string[])["Mira", "Tobin"])
        {
            await MeasureSupport.Talk(client, await MeasureSupport.Of(client, family, adult));
        }

        await client.Send(family + "/reasons", Put, without);
        var page = await client.MainText(family + "/reasons");
        using var shut = await desk.Get(family + "/reasons");

        Assert.All([unasked, unscreened], words => Assert.Contains("without abuse", words, StringComparison.Ordinal));
        Assert.Contains("As a record states it", page, StringComparison.Ordinal);
        Assert.Contains("She <left> in May.", page, StringComparison.Ordinal);
        Assert.Contains("As reported by Tobin Dorn", page, StringComparison.Ordinal);
        Assert.Contains("لا تريد أن تأتي", page, StringComparison.Ordinal);
        Assert.Contains("the practice does not say so", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
        Assert.DoesNotContain("reason for the referral", await desk.MainText(family), StringComparison.Ordinal);
        var rows = await app.Rows<ReferralReason>();
        Assert.Equal(2, rows.Count);
        Assert.Null(Assert.Single(rows, r => r.Code == ReferralReasonCode.Relocation).ReportedBy);
    }

    [Fact]
    public async Task Nobody_of_another_family_reports_anything_and_a_form_sent_twice_is_one_reason()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        using var stranger = await app.SignedIn(client.PracticeId, Role.Therapist, "Ada Lind");
        var family = await client.OpenCase("Dorn family");
        var other = await stranger.OpenCase(
            "Reed family",
            [
                new("Ann Reed", Domain.Cases.CasePart.Parent),
                new("Kim Reed", Domain.Cases.CasePart.Parent),
                new("Leo Reed", Domain.Cases.CasePart.Child),
            ]
        );
        var ann = (await app.PersonOf(client.PracticeId, "Ann Reed")).Value.ToString("D");
        var fields = await Fields(client, family, "PriorAbsence", "Mira", "He was at sea.");

        var crossed = await client.Fails(
            family + "/reasons",
            Put,
            [.. fields.Where(f => f.Item1 != "Form.Reporter"), ("Form.Reporter", ann)]
        );
        var page = await client.Page(family + "/reasons");
        using var once = await client.Submit(page, fields, Put);
        using var twice = await client.Submit(page, fields, Put);
        using var theirs = await client.Get(other + "/reasons");

        Assert.Contains("It says who reports it", crossed, StringComparison.Ordinal);
        Assert.All([once, twice], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(await app.Rows<ReferralReason>());
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
    }

    private static async Task<(string, string)[]> Fields(
        HttpClient client,
        string family,
        string code,
        string reporter,
        string words
    ) =>
        [
            ("Form.Code", code),
            (
                "Form.Reporter",
                DisclosureSupport.Choice(await client.Page(family + "/reasons"), "#Form_Reporter option", reporter)
            ),
            ("Form.Words", words),
        ];
}
