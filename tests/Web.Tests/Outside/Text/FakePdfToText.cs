using System.Runtime.Versioning;

namespace Reknit.Web.Tests.Outside.Text;

/// <summary>A shell script in the place of pdftotext, readable by everyone, in a folder of its own.</summary>
[SupportedOSPlatform("linux")]
internal sealed class FakePdfToText : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reknit-fake-");

    public FakePdfToText(string script)
    {
        File.SetUnixFileMode(
            _folder.FullName,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | Everyone
        );
        Path = System.IO.Path.Combine(_folder.FullName, "pdftotext");
        File.WriteAllText(Path, "#!/bin/sh\n" + script.Replace("FOLDER", _folder.FullName) + "\n");
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserExecute | Everyone);
    }

    public string Path { get; }

    private static UnixFileMode Everyone =>
        UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>A file beside the program.</summary>
    public string Beside(string name, string content, UnixFileMode mode)
    {
        var path = System.IO.Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        File.SetUnixFileMode(path, mode);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
