namespace Reknit.Web.Tests.Shape;

/// <summary>Finds the repository's own files, so that a test can read them as text.</summary>
internal static class Sources
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>All C# files under a folder, as written by hand.</summary>
    public static IEnumerable<string> Code(params string[] folder) =>
        Directory.EnumerateFiles(Path(folder), "*.cs", SearchOption.AllDirectories);

    public static IEnumerable<string> Views() =>
        Directory.EnumerateFiles(Path("src", "Web", "Features"), "*.cshtml", SearchOption.AllDirectories);

    /// <summary>The path from the repository's root, for messages.</summary>
    public static string Short(string path) => System.IO.Path.GetRelativePath(Root, path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Reknit.slnx")))
        {
            folder =
                folder.Parent ?? throw new InvalidOperationException("Reknit.slnx lies in no folder above the tests.");
        }

        return folder.FullName;
    }
}
