using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Tests.Outside.Keys;

[UnsupportedOSPlatform("windows")]
public sealed class KeyFileTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly Guid Practice = new("01900000-0000-7000-8000-000000000001");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reknit-keys");

    private string Path => System.IO.Path.Combine(_folder.FullName, "keys", "reknit.keys");

    [Fact]
    public void A_written_file_gives_the_same_keys_and_is_its_owners_alone()
    {
        var made = KeyFile.Make();
        made.Write(Path);
        var read = KeyFile.Read(Path);
        Assert.Equal(Owner, File.GetUnixFileMode(Path));
        Assert.Equal(["reknit.keys"], new FileInfo(Path).Directory!.EnumerateFiles().Select(file => file.Name));
        Assert.Equal(made.PracticeKey(Practice, 1), read.PracticeKey(Practice, 1));
        Assert.Equal(made.HistoryKey(Practice), read.HistoryKey(Practice));
        Assert.Equal(made.ProgramKey("anchors"), read.ProgramKey("anchors"));
        Assert.Equal(made.Fingerprint, read.Fingerprint);
    }

    [Fact]
    public void No_two_purposes_practices_or_files_share_a_key()
    {
        var (one, two) = (KeyFile.Make(), KeyFile.Make());
        byte[][] keys =
        [
            one.PracticeKey(Practice, 1),
            one.HistoryKey(Practice),
            one.PracticeKey(Guid.Empty, 1),
            one.HistoryKey(Guid.Empty),
            one.ProgramKey("anchors"),
            one.ProgramKey("backups"),
            two.PracticeKey(Practice, 1),
            two.ProgramKey("anchors"),
        ];
        Assert.All(keys, key => Assert.Equal(32, key.Length));
        Assert.Equal(keys.Length, keys.Select(Convert.ToHexString).Distinct().Count());
        Assert.NotEqual(one.Fingerprint, two.Fingerprint);
    }

    [Theory]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.GroupWrite)]
    public void A_file_open_to_others_is_refused(UnixFileMode others)
    {
        KeyFile.Make().Write(Path);
        File.SetUnixFileMode(Path, Owner | others);
        var refused = Assert.Throws<KeyFileException>(() => KeyFile.Read(Path));
        Assert.Contains("chmod 600", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_refused_in_words()
    {
        KeyFile.Make().Write(Path);
        var whole = File.ReadAllText(Path);
        string[] damages =
        [
            "",
            "null",
            "{}",
            whole[..(whole.Length / 2)],
            With(whole, json => json["version"] = 2),
            With(whole, json => json["history"] = "AAAA"),
            With(whole, json => json["program"] = null),
            With(whole, json => json["wrapping"] = new JsonArray()),
            With(whole, json => json["wrapping"]![0]!["key"] = "AAAA"),
        ];
        foreach (var damaged in damages)
        {
            File.WriteAllText(Path, damaged);
            var refused = Assert.Throws<KeyFileException>(() => KeyFile.Read(Path));
            Assert.Contains(Path, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_new_generation_keeps_all_that_was_before()
    {
        var first = KeyFile.Make();
        var second = first.WithNewGeneration();
        Assert.Equal((1, 2), (first.Generation, second.Generation));
        Assert.Equal(first.PracticeKey(Practice, 1), second.PracticeKey(Practice, 1));
        Assert.NotEqual(second.PracticeKey(Practice, 1), second.PracticeKey(Practice, 2));
        Assert.Equal(first.HistoryKey(Practice), second.HistoryKey(Practice));
        Assert.Equal(first.Fingerprint, second.Fingerprint);
        Assert.Throws<KeyFileException>(() => first.PracticeKey(Practice, 2));
    }

    [Fact]
    public void A_key_file_is_not_overwritten_unless_asked()
    {
        var first = KeyFile.Make();
        first.Write(Path);
        Assert.Throws<IOException>(() => KeyFile.Make().Write(Path));
        Assert.Equal(first.Fingerprint, KeyFile.Read(Path).Fingerprint);
        first.WithNewGeneration().Write(Path, replace: true);
        Assert.Equal(2, KeyFile.Read(Path).Generation);
    }

    [Fact]
    public void A_file_that_is_replaced_keeps_its_mode_and_leaves_nothing_beside_it()
    {
        var first = KeyFile.Make();
        first.Write(Path);
        File.SetUnixFileMode(Path, Owner | UnixFileMode.GroupRead);
        first.WithNewGeneration().Write(Path, replace: true);
        Assert.Equal(Owner | UnixFileMode.GroupRead, File.GetUnixFileMode(Path));
        Assert.Single(new FileInfo(Path).Directory!.EnumerateFiles());
    }

    [Fact]
    public void A_file_of_before_generations_had_a_day_is_read()
    {
        KeyFile.Make().WithNewGeneration(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)).Write(Path);
        Assert.Equal(2026, KeyFile.Read(Path).MadeAt!.Value.Year);
        var older = With(File.ReadAllText(Path), json => json["wrapping"]![1]!.AsObject().Remove("madeAt"));
        File.WriteAllText(Path, older);
        Assert.Null(KeyFile.Read(Path).MadeAt);
    }

    [Fact]
    public void A_generation_added_on_the_disk_is_taken_up_when_it_is_met()
    {
        KeyFile.Make().Write(Path);
        var running = KeyFile.Read(Path);
        KeyFile.Read(Path).WithNewGeneration().Write(Path, replace: true);
        Assert.Equal(1, running.Generation);
        Assert.Equal(32, running.PracticeKey(Practice, 2).Length);
        Assert.Equal(2, running.Generation);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string With(string whole, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(whole)!;
        change(json);
        return json.ToJsonString();
    }
}
