using Reknit.Web.Outside.Text;

namespace Reknit.Web.Features.Orders;

/// <summary>Opens the file that was named on the command line and reads its words.</summary>
internal static class CheckOrderFile
{
    public static async Task<(DocumentText.Words? Words, string Problem)> Read(
        string file,
        DocumentReader reader,
        Func<Stream> standardInput,
        CancellationToken ct
    )
    {
        try
        {
            await using var content = file == "-" ? standardInput() : Open(file);
            return await reader.Read(content, file, ct) switch
            {
                DocumentText.Words words => (words, ""),
                DocumentText.Unreadable not => (null, not.Message),
                var other => throw new InvalidOperationException($"Unknown outcome {other}."),
            };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "There is no such file: check the name and the folder.");
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(file))
        {
            return (null, "This is a folder: name the order's file in it.");
        }
        catch (UnauthorizedAccessException)
        {
            return (null, "The file may not be read by this user: check its permissions.");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return (null, "The file could not be opened: check the name and the disk.");
        }
    }

    private static FileStream Open(string file) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 4096, useAsync: true);
}
