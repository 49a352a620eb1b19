using Reknit.Domain;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Storage;

public sealed class AnchorsTests : IDisposable
{
    private static readonly DateTime Now = new(2026, 3, 3, 15, 0, 0, DateTimeKind.Utc);
    private static readonly PracticeId Practice = new(new Guid(7, 0, 0, new byte[8]));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reknit-anchors");
    private readonly KeyFile _keys = KeyFile.Make();

    private string Path => System.IO.Path.Combine(_folder.FullName, "anchors.log");

    [Fact]
    public void A_line_cut_short_by_a_power_cut_is_passed_over_and_spoils_no_other()
    {
        Append(1);
        Append(2);
        var whole = File.ReadAllText(Path);
        File.WriteAllText(Path, whole[..^30]);
        Assert.Equal((1, ""), Last());

        Append(3);
        Assert.Equal((3, ""), Last());
        Assert.Equal(2, File.ReadLines(Path).Count());
    }

    [Fact]
    public void Only_the_key_file_writes_anchors()
    {
        Append(1);
        using (var forger = new Anchors(Path, KeyFile.Make()))
        {
            forger.Append([Head(9)], Now);
        }

        Assert.Equal((1, "2"), Last());
    }

    [Fact]
    public void A_restore_ends_what_was_expected_before_it()
    {
        Append(5);
        using (var anchors = new Anchors(Path, _keys))
        {
            anchors.Restored(Now);
            anchors.Append([Head(3)], Now);
        }

        Assert.Equal((3, ""), Last());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static HistoryHead Head(long sequence) =>
        new()
        {
            PracticeId = Practice,
            StrandKind = StrandKind.Practice,
            StrandId = Practice.Value,
            Sequence = sequence,
            Hash = [1, 2, 3],
        };

    private void Append(long sequence)
    {
        using var anchors = new Anchors(Path, _keys);
        anchors.Append([Head(sequence)], Now);
    }

    private (long Sequence, string Forged) Last()
    {
        using var anchors = new Anchors(Path, _keys);
        var (last, forged) = anchors.Read();
        return (Assert.Single(last).Value.Sequence, string.Join(',', forged));
    }
}
