using System.Runtime.CompilerServices;
using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>Single clauses as different hands would word them, with their contrary, conditional and blank twins.</summary>
public sealed class WordingTests
{
    private static readonly IReadOnlyList<string> All =
    [
        .. File.ReadLines(Path.Combine(Here(), "Wordings.txt")).Where(line => line.Length > 0 && line[0] != '#'),
    ];

    public static TheoryData<string> Lines => [.. All];

    [Fact]
    public void There_are_clauses_for_every_component() =>
        Assert.All(
            Enum.GetNames<Component>(),
            component =>
                Assert.True(
                    All.Count(line => line.StartsWith(component + "=", StringComparison.OrdinalIgnoreCase)) >= 20,
                    component
                )
        );

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_clause_reads_as_its_label_says(string line)
    {
        var (labels, text) = line.Split(": ", 2) is [var head, var rest] ? (head, rest) : ("", "");
        var reading = OrderCheck.Read(text, OrderContext.None);
        Assert.All(
            labels.Split(' ').Select(label => label.Split('=')),
            label =>
            {
                var component = Enum.Parse<Component>(label[0], ignoreCase: true);
                var status = reading.Components.Single(f => f.Component == component).Status;
                Assert.Contains(status.ToString(), label[1].Split('|'), StringComparer.OrdinalIgnoreCase);
            }
        );
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
