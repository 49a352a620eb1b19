using Reknit.Web.Outside.Text;

namespace Reknit.Web.Tests.Outside.Text;

/// <summary>Short ways to read bytes as a document in a test.</summary>
internal static class Files
{
    public static async Task<DocumentText> Read(byte[] file, string name = "order", DocumentLimits? limits = null)
    {
        using var reader = new DocumentReader(limits ?? DocumentLimits.Default, []);
        return await reader.Read(new MemoryStream(file), name, TestContext.Current.CancellationToken);
    }

    public static async Task<DocumentText.Words> Words(byte[] file, DocumentLimits? limits = null) =>
        Assert.IsType<DocumentText.Words>(await Read(file, limits: limits));

    public static async Task<DocumentText.Unreadable> Refused(
        byte[] file,
        UnreadableReason reason,
        string name = "order",
        DocumentLimits? limits = null
    )
    {
        var refused = Assert.IsType<DocumentText.Unreadable>(await Read(file, name, limits));
        Assert.Equal(reason, refused.Reason);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        return refused;
    }
}
