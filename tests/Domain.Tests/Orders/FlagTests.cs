using System.Runtime.CompilerServices;
using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>Orders that must raise a flag in a state, and orders that only look so, as <c>Flags.txt</c> lists them.</summary>
public sealed class FlagTests
{
    /// <summary>In force in every pack.</summary>
    private static readonly DateOnly Day = new(2026, 3, 1);

    public static TheoryData<string, string, bool, string> Lines =>
        [
            .. File.ReadLines(Path.Combine(Here(), "Flags.txt"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => (Head: line.Split(": ", 2)[0].Split(' '), Text: line.Split(": ", 2)[1]))
                .SelectMany(line =>
                    line.Head[1].Split(',').Select(s => (line.Head[0], s, line.Head[2] == "raises", line.Text))
                ),
        ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_limited_term_raises_its_flag_and_a_look_alike_does_not(
        string code,
        string state,
        bool raises,
        string text
    )
    {
        var flags = OrderCheck
            .Read(text, new(state, Day))
            .Flags.Where(f => !f.Citation.StartsWith("34 U.S.C.", StringComparison.Ordinal));
        Assert.Equal(raises, flags.Any(f => f.Code == code));
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
