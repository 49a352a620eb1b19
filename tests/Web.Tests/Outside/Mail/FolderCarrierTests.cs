using System.Text;
using Reknit.Web.Outside.Mail;

namespace Reknit.Web.Tests.Outside.Mail;

public sealed class FolderCarrierTests : IDisposable
{
    private static readonly MailToCarry Mail = new(
        "0197f3c2@reknit.example",
        "layla@example.org",
        "وصلنا طلبك",
        "مرحبًا ليلى\n",
        "ar"
    );

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reknit-mail");

    [Fact]
    public async Task A_mail_carried_twice_is_one_file_named_after_its_Message_ID()
    {
        Assert.IsType<Carried.Accepted>(await Carrier.Carry(Mail, Ct));
        Assert.IsType<Carried.Accepted>(await Carrier.Carry(Mail, Ct));

        var file = Assert.Single(_folder.EnumerateFileSystemInfos());
        Assert.Equal("0197f3c2@reknit.example.eml", file.Name);
        var read = new ReadMail(await File.ReadAllTextAsync(file.FullName, Encoding.ASCII, Ct));
        Assert.Equal("وصلنا طلبك", read.Subject);
        Assert.Equal("مرحبًا ليلى", read.Body.TrimEnd());
        Assert.DoesNotContain(read.HeaderNames, name => name.StartsWith("X-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_killed_program_left_half_written_is_no_mail_and_stands_in_no_way()
    {
        var half = _folder.CreateSubdirectory(".writing-0197f3c2@reknit.example");
        await File.WriteAllTextAsync(Path.Combine(half.FullName, "half.eml"), "From: reknit", Ct);

        Assert.IsType<Carried.Accepted>(await Carrier.Carry(Mail, Ct));

        var file = Assert.Single(_folder.EnumerateFileSystemInfos());
        Assert.Equal("وصلنا طلبك", new ReadMail(await File.ReadAllTextAsync(file.FullName, Ct)).Subject);
    }

    [Fact]
    public async Task A_Message_ID_cannot_lead_out_of_the_folder()
    {
        await Carrier.Carry(Mail with { MessageId = "../../x/y@example.org" }, Ct);

        Assert.Equal(".._.._x_y@example.org.eml", Assert.Single(_folder.EnumerateFileSystemInfos()).Name);
    }

    private FolderCarrier Carrier => new(_folder.FullName, "reknit@practice.example");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);
}
