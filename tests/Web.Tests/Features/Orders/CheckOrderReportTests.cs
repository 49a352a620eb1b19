using System.Text.Json;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Orders;
using Reknit.Web.Outside.Text;

namespace Reknit.Web.Tests.Features.Orders;

public sealed class CheckOrderReportTests
{
    private static readonly Quote Share = new("Each  parent shall\npay one half; § 5 – Zoë.", 10, 48, "7");

    private static readonly OrderReading Reading = new(
        new(DocumentKind.Order, true, "It orders reunification therapy."),
        [
            new(Component.Attendance, ComponentStatus.Present, [Share], "", [], "It says attend."),
            new(Component.Duration, ComponentStatus.Contrary, [Share], "Ends after a year.", [], "It ends."),
            new(Component.Counsel, ComponentStatus.Absent, [], "Not found: please check.", [], "No words for it."),
            new(Component.Costs, ComponentStatus.Absent, [], "", ["childSessions", "collateralWork"], "Not found."),
        ],
        new(
            "TX",
            "District Court",
            "D-1-FM",
            new DateOnly(2026, 1, 15),
            null,
            [new("Mother", "Zoë", null)],
            ["A.B."],
            [new("familySessions", [new("Mother", 50.00m), new("Father", 33.5m)], [Share])],
            8,
            new DateOnly(2026, 12, 31),
            [new("statusReport", "Every 60 days.", [])],
            [new("suspension", "Contact is suspended.", [Share])]
        ),
        [
            new(
                "P1",
                FlagEffect.Stop,
                "No cut-off.",
                "Code 1",
                new DateOnly(2025, 9, 1),
                new DateOnly(2026, 1, 2),
                [Share]
            ),
        ]
    );

    [Fact]
    public void What_is_missing_comes_first_then_what_is_contrary()
    {
        var report = CheckOrderReport.Write(Reading, "order.txt", new("", FileFormat.PlainText, null));
        string[] inOrder =
        [
            "order.txt: read as an order, for reunification therapy.",
            "Not found: please check\n- The therapist may speak with counsel for both parents.\n  No words for it.\n- Who pays",
            "Not covered: the child's sessions, collateral work.",
            "The order says the opposite\n- It goes on as long",
            "\"Each parent shall pay one half; § 5 – Zoë.\" (paragraph 7)",
            "Found\n- The parties attend",
            "- Signed on: 2026-01-15",
            "- Therapist: not found: please check",
            "- Cost of family sessions: Mother 50 %, Father 33.5 %",
            "- P1: No cut-off.",
            "Code 1; in force from 1 September 2025. Last looked up on 2 January 2026; not verified by counsel.",
            "Absent means not found: please check",
        ];
        var at = 0;
        foreach (var words in inOrder)
        {
            var found = report.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= at, $"'{words}' is not in its place in:\n{report}");
            at = found;
        }
    }

    [Fact]
    public void Pages_that_were_not_read_are_named()
    {
        var words = new DocumentText.Words("x", FileFormat.Pdf, 4) { PagesWithoutText = [2, 3] };
        Assert.Contains(
            "not read: 2, 3.",
            CheckOrderReport.Write(Reading, "order.pdf", words),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Pages_that_a_machine_read_are_named_in_report_and_json()
    {
        var words = new DocumentText.Words("x", FileFormat.Pdf, 4) { PagesReadByMachine = [2, 3] };
        Assert.Contains(
            "letters may be wrong; pages: 2, 3.",
            CheckOrderReport.Write(Reading, "order.pdf", words),
            StringComparison.Ordinal
        );
        using var json = JsonDocument.Parse(CheckOrderJson.Write(Reading, words, withText: false));
        var pages = json.RootElement.GetProperty("document").GetProperty("machineReadPages").EnumerateArray();
        Assert.Equal([2, 3], pages.Select(page => page.GetInt32()));
    }

    [Fact]
    public void What_was_left_out_is_named_in_report_and_json()
    {
        var words = new DocumentText.Words("x", FileFormat.Pdf, 4) { PagesWithoutText = [4], HasStruckWords = true };
        Assert.Contains(
            "struck through",
            CheckOrderReport.Write(Reading, "order.pdf", words),
            StringComparison.Ordinal
        );
        using var json = JsonDocument.Parse(CheckOrderJson.Write(Reading, words, withText: false));
        var document = json.RootElement.GetProperty("document");
        Assert.Equal([4], document.GetProperty("pagesWithoutText").EnumerateArray().Select(page => page.GetInt32()));
        Assert.True(document.GetProperty("struckWordsLeftOut").GetBoolean());
    }

    private static DocumentText.Words OfText(string text) => new(text, FileFormat.PlainText, null);

    [Fact]
    public void An_orders_words_cannot_steer_the_terminal() =>
        Assert.Equal(" [31m red abc محمد", CheckOrderReport.Printable("\e[31m\rred\u202Eabc محمد"));

    [Fact]
    public void The_json_has_the_contracts_names_in_its_order()
    {
        using var json = JsonDocument.Parse(CheckOrderJson.Write(Reading, OfText("text"), withText: true));
        var root = json.RootElement;
        Assert.Equal("document components terms flags proceeding proceedingWhy rules", Names(root));
        Assert.Equal("kind isReunificationTherapy why textSha256 text", Names(root.GetProperty("document")));
        Assert.Equal("code status quotes note missing why", Names(root.GetProperty("components")[0]));
        Assert.Equal("text start end paragraph", Names(root.GetProperty("components")[0].GetProperty("quotes")[0]));
        Assert.Equal(
            "state court caseNumber signedOn therapist parties children costs sessionCount endsOn reports contact dates",
            Names(root.GetProperty("terms"))
        );
        Assert.Equal("label name role", Names(root.GetProperty("terms").GetProperty("parties")[0]));
        Assert.Equal("service shares quotes", Names(root.GetProperty("terms").GetProperty("costs")[0]));
        Assert.Equal(
            "code effect rule citation effectiveFrom verifiedOn verifiedBy quotes why source reviewDue",
            Names(root.GetProperty("flags")[0])
        );
    }

    [Fact]
    public void The_json_has_the_contracts_values()
    {
        var json = CheckOrderJson.Write(Reading, OfText("Zoë"), withText: false);
        string[] lines =
        [
            "\"kind\": \"order\"",
            "\"status\": \"contrary\"",
            "\"signedOn\": \"2026-01-15\"",
            "\"endsOn\": \"2026-12-31\"",
            "\"effectiveFrom\": \"2025-09-01\"",
            "\"effect\": \"stop\"",
            "\"percent\": 50\n",
            "\"percent\": 33.5\n",
            "§ 5 – Zoë.",
            "\"therapist\": null",
            "\"paragraph\": \"7\"",
            "\"textSha256\": \"c6a12698582fc1104ea24107a2d7268145ff06ef859707729d01fd060897f067\"",
        ];
        Assert.All(lines, line => Assert.Contains(line, json, StringComparison.Ordinal));
        Assert.DoesNotContain("\"text\": \"Zoë\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flag_is_called_verified_only_where_somebody_verified_its_rule()
    {
        var flag = Reading.Flags[0];
        Assert.Contains("not verified by counsel", RuleWords.From(flag), StringComparison.Ordinal);

        var verified = flag with { VerifiedBy = "A. Reed" };
        Assert.Contains("verified by A. Reed", RuleWords.From(verified), StringComparison.Ordinal);
        Assert.Contains(
            "\"verifiedBy\": \"A. Reed\"",
            CheckOrderJson.Write(Reading with { Flags = [verified] }, OfText("text"), withText: false),
            StringComparison.Ordinal
        );
    }

    private static string Names(JsonElement element) =>
        string.Join(' ', element.EnumerateObject().Select(property => property.Name));
}
