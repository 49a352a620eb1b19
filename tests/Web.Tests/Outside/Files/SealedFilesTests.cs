using System.Security.Cryptography;
using System.Text;
using Reknit.Web.Outside.Files;

namespace Reknit.Web.Tests.Outside.Files;

public sealed class SealedFilesTests : IDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("sealed before it comes here");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reknit-files");
    private readonly SealedFiles _files;

    public SealedFilesTests() => _files = new(new() { DataFolder = _folder.FullName });

    [Fact]
    public async Task What_is_kept_is_found_under_the_hash_of_its_bytes()
    {
        var address = await _files.Keep(Bytes, Ct);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Bytes)), address);
        Assert.Equal(Path.Combine(_folder.FullName, "files", address[..2], address[2..]), _files.PathOf(address));
        Assert.Equal(Bytes, await _files.Read(address, Ct));
        Assert.Equal([address], _files.Addresses());
    }

    [Fact]
    public async Task Keeping_the_same_bytes_many_times_at_once_leaves_one_file()
    {
        var addresses = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _files.Keep(Bytes, Ct)));
        Assert.Single(addresses.Distinct());
        Assert.Single(_folder.EnumerateFiles("*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_missing_file_is_told_from_a_damaged_one()
    {
        var address = await _files.Keep(Bytes, Ct);
        await File.AppendAllTextAsync(_files.PathOf(address), "x", Ct);
        var damaged = await Assert.ThrowsAsync<FileDamagedException>(() => _files.Read(address, Ct));
        Assert.Contains($"{address} is damaged", damaged.Message, StringComparison.Ordinal);

        File.Delete(_files.PathOf(address));
        var missing = await Assert.ThrowsAsync<FileDamagedException>(() => _files.Read(address, Ct));
        Assert.Contains($"{address} is missing", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeping_a_file_again_mends_a_damaged_one()
    {
        var address = await _files.Keep(Bytes, Ct);
        await File.WriteAllTextAsync(_files.PathOf(address), "spoilt", Ct);
        await _files.Keep(Bytes, Ct);
        Assert.Equal(Bytes, await _files.Read(address, Ct));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEF")]
    public async Task What_is_no_address_leads_nowhere(string address) =>
        await Assert.ThrowsAsync<FileDamagedException>(() => _files.Read(address, Ct));

    public void Dispose() => _folder.Delete(recursive: true);
}
