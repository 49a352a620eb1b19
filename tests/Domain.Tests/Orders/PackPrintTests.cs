using System.Globalization;
using System.Runtime.CompilerServices;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Packs;

namespace Reknit.Domain.Tests.Orders;

/// <summary>
/// Whoever changes a rule raises the check's version, so that orders on file are held against the rule anew. The file keeps
/// one line for each version in which the rules changed: its number and the print of the rules.
/// </summary>
public sealed class PackPrintTests
{
    [Fact]
    public void A_rule_does_not_change_without_the_checks_version()
    {
        var lines = File.ReadAllLines(Path.Combine(Here(), "PackPrints.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' '))
            .Select(line => (Version: int.Parse(line[0], CultureInfo.InvariantCulture), Print: line[1]))
            .ToList();

        Assert.NotEmpty(lines);
        Assert.True(
            lines[^1].Print == RulesOnFile.Print,
            $"A rule changed. Raise CourtOrder.CheckVersion, then add its line to PackPrints.txt: N {RulesOnFile.Print}"
        );
        Assert.Equal(lines.Select(l => l.Version).Distinct().Order(), lines.Select(l => l.Version));
        Assert.True(lines[^1].Version <= CourtOrder.CheckVersion, "CheckVersion was not raised with the rules.");
    }

    [Fact]
    public void Every_rule_on_file_says_where_it_is_from_and_when_to_look_again()
    {
        Assert.All(
            RulesOnFile.All,
            rule =>
            {
                Assert.NotEmpty(rule.Citation);
                Assert.NotEmpty(rule.Source.Words);
                Assert.EndsWith(".", rule.Rule, StringComparison.Ordinal);
                Assert.True(rule.ReviewDue > rule.LookedUpOn);
                Assert.True(rule.ReviewDue <= rule.LookedUpOn.AddMonths(6));
                Assert.Equal(rule.Use == RuleUse.LookUp, rule.Question.Contains('?', StringComparison.Ordinal));
            }
        );
        Assert.Equal(
            OrderCheck.StatesOnFile.Order(),
            RulesOnFile.All.Select(r => r.State).OfType<string>().Distinct().Order()
        );
        Assert.DoesNotContain(RulesOnFile.LookedAtInVain, OrderCheck.StatesOnFile.Contains);
    }

    [Theory]
    [InlineData("CA", "3190(b)", "3191", "3192")]
    [InlineData("TX", "153.010(a)", "153.010(c)", "153.010(d)")]
    [InlineData("WA", "26.09.191(4)(d)(i)", "26.09.192", "26.09.191(3)")]
    public void What_no_text_answers_is_asked(string state, params string[] citations)
    {
        var asked = RulesOnFile.ToLookUp(state, null, new(2026, 3, 1)).Select(r => r.Citation).ToList();
        Assert.All(citations, c => Assert.Contains(asked, a => a.EndsWith(c, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2025-06-19", "2025-06-19", false)]
    [InlineData("2025-06-19", "2025-06-20", true)]
    [InlineData("2025-06-20", "2025-06-20", true)]
    [InlineData(null, "2025-06-19", true)]
    public void It_is_asked_from_the_day_on_which_the_rule_holds(string? dated, string today, bool isAsked) =>
        Assert.Equal(
            isAsked,
            RulesOnFile
                .ToLookUp(
                    "TX",
                    dated is null ? null : DateOnly.Parse(dated, CultureInfo.InvariantCulture),
                    DateOnly.Parse(today, CultureInfo.InvariantCulture)
                )
                .Any()
        );

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [Fact]
    public void Of_a_state_without_a_pack_nothing_is_asked()
    {
        Assert.Empty(RulesOnFile.ToLookUp("VT", null, new(2026, 3, 1)));
        Assert.Empty(RulesOnFile.ToLookUp(null, null, new(2026, 3, 1)));
    }
}
