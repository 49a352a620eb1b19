using System.Text.RegularExpressions;

namespace Reknit.Web.Tests.Shape;

/// <summary>Sizes, names and calls that the style rules forbid.</summary>
public sealed partial class StyleTests
{
    private const int MostLines = 300;
    private const int MostViewLines = 130;

    /// <summary>Declared data tables and migrations may be longer: they are read as lists.</summary>
    private static readonly string[] Tables = ["Migrations", "Packs", "Cues", "Texts"];

    /// <summary>The order check's word lists, one word on a line.</summary>
    private const string WordLists = "src/Domain/Orders/Reading/Words.cs";

    [Fact]
    public void Files_stay_small_enough_to_read()
    {
        var files = Sources.Code("src").Concat(Sources.Code("tests")).Where(f => !IsTable(f)).ToList();
        Assert.True(files.Count > 100);
        Assert.Empty(files.Where(f => File.ReadLines(f).Count() > MostLines).Select(Sources.Short));
    }

    [Fact]
    public void Views_stay_small_enough_to_read()
    {
        var views = Sources.Views().ToList();
        Assert.True(views.Count > 10);
        Assert.Empty(views.Where(f => File.ReadLines(f).Count() > MostViewLines).Select(Sources.Short));
    }

    [Fact]
    public void Types_have_names_that_say_something()
    {
        var names = Sources
            .Code("src")
            .SelectMany(f => TypeName().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups[1].Value)
            .ToList();
        Assert.True(names.Count > 200);
        Assert.DoesNotContain(names, EmptyName().IsMatch);
    }

    [Fact]
    public void Bulk_changes_past_history_are_made_in_Storage_alone()
    {
        var inStorage = Sources.Code("src", "Web", "Storage").Count(f => BulkChange().IsMatch(File.ReadAllText(f)));
        Assert.True(inStorage > 0);
        Assert.Empty(
            Sources
                .Code("src")
                .Where(f => !IsUnder(f, "Storage") && BulkChange().IsMatch(File.ReadAllText(f)))
                .Select(Sources.Short)
        );
    }

    /// <summary>
    /// The filter that keeps practices apart is left aside only where rows belong to no practice yet:
    /// in storage, in sign-in, in the program's own jobs, when an invitation is opened by somebody without a practice,
    /// when a session that ended left words behind, when somebody comes by the public address for requests or with a consultant's link, when a child's page is open on a device, when the
    /// program looks after every portal or at what holds every way back, and when the demo looks whether it has a practice.
    /// </summary>
    [Fact]
    public void The_filter_between_practices_is_left_aside_only_where_it_must_be()
    {
        string[] allowed =
        [
            "Storage",
            "Accounts",
            "Outbox",
            "Demo",
            "AcceptInvitation.cs",
            "AcceptInvitation.cshtml.cs",
            "JoinPortal.cs",
            "JoinPortal.cshtml.cs",
            "DoorFacts.cs",
            "KeepPortal.cs",
            "WatchWays.cs",
            "KeepsTyped.cs",
            "RequestDoors.cs",
            "ConsultDoor.cs",
            "ChildDoor.cs",
            "TakeChildSpace.cs",
            "StartOnDevice.cs",
        ];
        var files = Sources
            .Code("src")
            .Where(f => File.ReadAllText(f).Contains("IgnoreQueryFilters", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(f => !allowed.Any(folder => IsUnder(f, folder))).Select(Sources.Short));
    }

    [Fact]
    public void Nothing_is_left_unfinished()
    {
        var files = Sources.Code("src").Concat(Sources.Views()).ToList();
        Assert.Empty(files.Where(f => Unfinished().IsMatch(File.ReadAllText(f))).Select(Sources.Short));
    }

    private static bool IsTable(string file) =>
        Sources.Short(file) == WordLists || Tables.Any(folder => IsUnder(file, folder));

    private static bool IsUnder(string file, string folder) =>
        Sources.Short(file).Split(Path.DirectorySeparatorChar).Contains(folder);

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+)?([A-Z]\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"(Manager|Helper|Helpers|Util|Utils|Utilities|Common|Core|Base|Processor|Data|Info)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\.Execute(Update|Delete)(Async)?\(")]
    private static partial Regex BulkChange();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b|^\s*#(end)?region", RegexOptions.Multiline)]
    private static partial Regex Unfinished();
}
