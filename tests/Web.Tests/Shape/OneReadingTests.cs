using System.Text.RegularExpressions;

namespace Reknit.Web.Tests.Shape;

/// <summary>
/// A page of the way shows what its command is refused on, because both fill one move by one function and put it to one
/// decision. What is decided by another path could say something else.
/// </summary>
public sealed partial class OneReadingTests
{
    private const string Decides = "Pathway.Decide(";

    /// <summary>Those of which a page shows the requirements before somebody presses.</summary>
    private static readonly string[] Shown =
    [
        "OpenGate.cs",
        "TakeStep.cs",
        "CloseWork.cs",
        "ReturnWork.cs",
        "ShowOwed.cs",
    ];

    [Fact]
    public void Only_what_keeps_shows_or_reads_a_decision_decides_it()
    {
        var deciding = Files().Where(f => f.Text.Contains(Decides, StringComparison.Ordinal)).Select(f => f.Name);

        Assert.Equal([.. Shown.Append("KeepMove.cs").Append("WhatMoved.cs").Order()], deciding.Order());
    }

    [Fact]
    public void Each_fills_its_move_in_one_place_and_uses_it_for_page_and_command() =>
        Assert.All(
            Shown,
            name =>
            {
                var text = Files().Single(f => f.Name == name).Text;
                Assert.Single(MoveMade().Matches(text));
                // Where it is made, where it is shown, and where it is kept.
                Assert.True(MoveNamed().Count(text) >= 3, name);
            }
        );

    [Fact]
    public void Nothing_else_fills_the_facts_of_a_gate_or_a_step()
    {
        var filling = Files()
            .Select(f => (f.Name, Count: Filled().Count(f.Text)))
            .Where(f => f.Count > 0)
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .ToList();

        Assert.Equal([("OpenGate.cs", 1), ("ShowOwed.cs", 1), ("TakeStep.cs", 1)], filling);
    }

    [Fact]
    public void No_page_asks_a_table_of_requirements_by_itself()
    {
        var pages = Sources
            .Code("src", "Web", "Features", "Phases")
            .Where(f => f.EndsWith(".cshtml.cs", StringComparison.Ordinal))
            .ToList();
        Assert.True(pages.Count > 20);
        Assert.Empty(pages.Where(f => TableAsked().IsMatch(File.ReadAllText(f))).Select(Sources.Short));
    }

    /// <summary>However the lines of a call are broken.</summary>
    private static IEnumerable<(string Name, string Text)> Files() =>
        Sources.Code("src", "Web").Select(f => (Path.GetFileName(f), LineBreak().Replace(File.ReadAllText(f), "")));

    [GeneratedRegex(@"\s*\n\s*(?=\.)")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"\b(?:private|public) (?:static |async )*(?:Task<)?PathwayMove\.\w+>? Move\(")]
    private static partial Regex MoveMade();

    [GeneratedRegex(@"\bMove\(")]
    private static partial Regex MoveNamed();

    [GeneratedRegex(@"\b(?:GateKnowledge\.Of|StepKnowledge\.Take)\(")]
    private static partial Regex Filled();

    [GeneratedRegex(@"\b(?:\w+Gate|LockRules|GoInRules|StepUpRules|ForwardRules|AssentRules)\.Requirements\b")]
    private static partial Regex TableAsked();
}
