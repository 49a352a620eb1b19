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

    /// <summary>
    /// Whose tables each of these reads though they come later: who is who and what a case is stands below all; and a list
    /// of what is open or still to come counts rows of others.
    /// </summary>
    private static readonly Dictionary<string, string> ReadsLater = new()
    {
        ["Shared"] = "People Phases",
        ["Accounts"] = "People",
        ["Words"] = "People Portal",
        ["Access"] = "Cases",
        ["Measures"] = "Sessions Phases",
        ["Phases"] = "Portal",
        ["CasePages"] = "Portal",
    };

    [Fact]
    public void Features_read_only_tables_of_those_before_them()
    {
        var root = Sources.Path("src", "Web", "Features");
        var files = Directory
            .EnumerateFiles(root, "*.cs*", SearchOption.AllDirectories)
            .Select(f => (Path: f, Feature: Path.GetRelativePath(root, f).Split(Path.DirectorySeparatorChar)[0]))
            .Where(f => Features.Contains(f.Feature))
            .Select(f => (f.Path, f.Feature, Text: File.ReadAllText(f.Path)))
            .ToList();
        var owners = files
            .SelectMany(f => Mapped().Matches(f.Text).Select(m => (Entity: m.Groups[1].Value, f.Feature)))
            .ToDictionary(m => m.Entity, m => m.Feature);
        var tables = Tables()
            .Matches(File.ReadAllText(Sources.Path("src", "Web", "Storage", "CaseworkDb.cs")))
            .Where(m => owners.ContainsKey(m.Groups[1].Value))
            .ToDictionary(m => m.Groups[2].Value, m => owners[m.Groups[1].Value]);
        Assert.True(tables.Count > 100, $"Only {tables.Count} tables were found: the scan itself is broken.");

        var later = files
            .SelectMany(f =>
                Read()
                    .Matches(f.Text)
                    .Select(m => m.Groups[1].Value)
                    .Where(tables.ContainsKey)
                    .Select(table => (f.Path, f.Feature, Table: table, Owner: tables[table]))
            )
            .Where(u => Array.IndexOf(Features, u.Owner) > Array.IndexOf(Features, u.Feature))
            .ToList();
        var allowed = ReadsLater.SelectMany(r => r.Value.Split(' ').Select(owner => (r.Key, owner))).ToList();

        Assert.Equal(
            [],
            later
                .Where(u => !allowed.Contains((u.Feature, u.Owner)))
                .Select(u => $"{Sources.Short(u.Path)} reads {u.Table} of {u.Owner}, which comes after {u.Feature}")
                .Distinct()
        );
        Assert.Equal([], allowed.Except(later.Select(u => (u.Feature, u.Owner))));
    }

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

    [GeneratedRegex(@"IEntityTypeConfiguration<(\w+)>")]
    private static partial Regex Mapped();

    [GeneratedRegex(@"DbSet<(\w+)> (\w+) =>")]
    private static partial Regex Tables();

    [GeneratedRegex(@"\bdb\s*\.\s*(\w+)\b")]
    private static partial Regex Read();

    [GeneratedRegex(@"Reknit\.Domain\.([A-Z]\w+)\b(?!\s*\()")]
    private static partial Regex DomainUse();

    [GeneratedRegex(
        @"\b(async|await|TimeProvider|HttpClient|DbContext)\b|System\.(IO|Net|Threading)|Microsoft\.|\.UtcNow|NewGuid|CreateVersion7|Random\b"
    )]
    private static partial Regex Impure();
}
