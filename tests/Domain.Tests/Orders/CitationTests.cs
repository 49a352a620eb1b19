using System.Globalization;
using System.Runtime.CompilerServices;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Packs;
using Reknit.Domain.Phases.Locks;

namespace Reknit.Domain.Tests.Orders;

/// <summary>Each rule cites what the table of laws cites, and says where its first day is not confirmed.</summary>
public sealed class CitationTests
{
    private const string NoContact =
        "The parties and the child shall participate in reunification therapy. Mother shall have no contact with the child until the therapy is complete.";

    private static IReadOnlyList<(
        string State,
        string Code,
        string Citation,
        DateOnly? From,
        DateOnly? To,
        string Sure
    )> Table =>
        [
            .. File.ReadLines(Path.Combine(Here(), "Citations.txt"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('|'))
                .SelectMany(row =>
                    row[1].Split(',').Select(code => (row[0], code, row[2], Day(row[3]), Day(row[4]), row[5]))
                ),
        ];

    [Fact]
    public void Every_rule_cites_what_the_table_cites_from_the_same_day() =>
        Assert.Equal(
            Table.Select(r => $"{r.State} {r.Code} {r.Citation} {r.From:O} {r.To:O}").Order(StringComparer.Ordinal),
            Rules
                .Select(r => $"{r.State ?? "US"} {r.Code} {r.Citation} {r.From:O} {r.To:O}")
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_first_day_that_is_not_confirmed_is_never_shown_without_saying_so() =>
        Assert.All(
            Rules.Where(r => r.From is not null),
            rule =>
            {
                var sure = Table.First(t => (t.State, t.Citation) == (rule.State ?? "US", rule.Citation)).Sure;
                Assert.Equal(sure == "no", rule.Source.Words.Contains("not confirmed", StringComparison.Ordinal));
                Assert.Equal(
                    sure == "secondary",
                    rule.Source.Words.Contains("first day in force from secondary", StringComparison.Ordinal)
                );
            }
        );

    [Fact]
    public void Nobody_is_said_to_have_verified_a_rule_yet() =>
        Assert.All(
            RulesOnFile.All,
            rule =>
            {
                Assert.Null(rule.VerifiedBy);
                Assert.Equal(new(2026, 8, 1), rule.LookedUpOn);
                Assert.DoesNotContain("http", rule.Source.Url ?? "", StringComparison.Ordinal);
            }
        );

    [Theory]
    [InlineData("2024-06-01", "Utah Code 30-3-41")]
    [InlineData("2024-08-31", "Utah Code 30-3-41")]
    [InlineData("2024-09-01", "Utah Code 81-9-104")]
    [InlineData(null, "Utah Code 81-9-104")]
    public void Utahs_law_is_cited_under_the_number_that_it_had_on_the_day(string? dated, string citation)
    {
        var context = new OrderContext("UT", Day(dated ?? ""))
        {
            Today = new(2026, 3, 1),
            IsDayNotKnown = dated is null,
        };
        var reading = OrderCheck.Read(NoContact, context);

        Assert.Equal(citation, Assert.Single(reading.Flags, f => f.Code == "P1").Citation);
        Assert.Empty(reading.LaterFlags);
        Assert.Single(RulesOnFile.ToLookUp("UT", Day(dated ?? ""), new(2026, 3, 1)), r => r.Code == "P12");
    }

    [Fact]
    public void The_locks_on_shared_sessions_say_what_the_rules_say()
    {
        Assert.Equal(["TX", "WA"], ViolenceRules.Stops.Select(r => r.State));
        Assert.Equal(["CA", "SD"], ViolenceRules.Shown.Select(r => r.State));
        Assert.Equal(
            (ViolenceRules.Stops[0].From, ViolenceRules.Stops[1].From),
            (Reknit.Domain.Safety.ViolenceStage.EvidencePresented, Reknit.Domain.Safety.ViolenceStage.Found)
        );
        Assert.All(
            ViolenceRules.Stops.Concat(ViolenceRules.Shown),
            rule =>
                Assert.Single(
                    RulesOnFile.All,
                    r =>
                        (r.State, r.Code, r.Rule, r.Citation, r.From)
                        == (rule.State, "P8", rule.Words, rule.Citation, rule.EffectiveFrom)
                )
        );
    }

    private static IEnumerable<RuleOnFile> Rules => RulesOnFile.All.Where(r => r.Use != RuleUse.LookUp);

    private static DateOnly? Day(string written) =>
        written.Length == 0 ? null : DateOnly.Parse(written, CultureInfo.InvariantCulture);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
