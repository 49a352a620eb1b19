using System.Text.RegularExpressions;

namespace Reknit.Web.Tests.Shape;

/// <summary>A feature may use those before it in the order, never those after it.</summary>
public sealed partial class FeatureOrderTests
{
    private static readonly string[] Features =
    [
        .. (
            "Shared Accounts Words People Access Cases Disclosure Outbox Orders Intake Safety Consents Measures Plans ParentWork "
            + "Letters CheckIns Sessions Phases Scheduling Day Reports Billing Messages CasePages Portal Oversight"
        ).Split(' '),
    ];

    private static readonly string[] DomainFolders =
    [
        .. "Access People Words Cases Disclosure Orders Intake Safety Consents Measures Plans CheckIns Sessions Phases Portal".Split(
            ' '
        ),
    ];

    [Fact]
    public void Features_use_only_those_before_them() =>
        AssertOrder(Sources.Path("src", "Web", "Features"), Features, FeatureUse());

    [Fact]
    public void Domain_folders_use_only_those_before_them() =>
        AssertOrder(Sources.Path("src", "Domain"), DomainFolders, DomainUse());

    [Fact]
    public void The_Domain_has_no_packages_no_clock_no_input_and_no_waiting()
    {
        var project = File.ReadAllText(Sources.Path("src", "Domain", "Domain.csproj"));
        Assert.DoesNotContain("PackageReference", project, StringComparison.Ordinal);
        var files = Sources.Code("src", "Domain").ToList();
        Assert.NotEmpty(files);
        var impure = files.Where(file => Impure().IsMatch(File.ReadAllText(file))).Select(Sources.Short);
        Assert.Empty(impure);
    }

    private static void AssertOrder(string root, string[] order, Regex use)
    {
        var uses = 0;
        var wrong = new List<string>();
        foreach (
            var folder in Directory.EnumerateDirectories(root).Where(d => Path.GetFileName(d) is not ("obj" or "bin"))
        )
        {
            var own = Array.IndexOf(order, Path.GetFileName(folder));
            Assert.True(own >= 0, $"{Path.GetFileName(folder)} has no place in the order; give it one.");
            foreach (var file in Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories))
            {
                foreach (var used in use.Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).Distinct())
                {
                    uses++;
                    if (Array.IndexOf(order, used) > own)
                    {
                        wrong.Add($"{Sources.Short(file)} uses {used}, which comes after {order[own]}");
                    }
                }
            }
        }

        Assert.True(uses > 0, "No use of another folder was found: the scan itself is broken.");
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"Reknit\.Web\.Features\.(\w+)")]
    private static partial Regex FeatureUse();

    [GeneratedRegex(@"Reknit\.Domain\.([A-Z]\w+)\b(?!\s*\()")]
    private static partial Regex DomainUse();

    [GeneratedRegex(
        @"\b(async|await|TimeProvider|HttpClient|DbContext)\b|System\.(IO|Net|Threading)|Microsoft\.|\.UtcNow|NewGuid|CreateVersion7|Random\b"
    )]
    private static partial Regex Impure();
}
