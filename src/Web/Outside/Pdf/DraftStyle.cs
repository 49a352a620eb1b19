namespace Reknit.Web.Outside.Pdf;

/// <summary>Faces and paper of a printed draft; the faces are the program's own, carried inside the page.</summary>
internal sealed class DraftStyle(IWebHostEnvironment environment)
{
    private const string Folder = "lib/literata-5.3.0/";

    // As in css/fonts.css: what of a face is needed for which letters.
    private static readonly (string File, string Style, string Letters)[] Faces =
    [
        ("latin-ext-normal.woff2", "normal", "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1EFF, U+2020, U+20A0-20C0"),
        ("latin-normal.woff2", "normal", "U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F"),
        ("latin-ext-italic.woff2", "italic", "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1EFF, U+2020, U+20A0-20C0"),
        ("latin-italic.woff2", "italic", "U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F"),
    ];

    private readonly Lazy<string> _css = new(() => string.Concat(Faces.Select(f => Face(environment, f))) + Paper());

    public string Css => _css.Value;

    private static string Face(IWebHostEnvironment environment, (string File, string Style, string Letters) face)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(Folder + face.File);
        if (!file.Exists)
        {
            return "";
        }

        using var content = file.CreateReadStream();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        var coded = Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
        return $$"""
            @font-face { font-family: "Literata"; font-style: {{face.Style}}; font-weight: 200 900; font-display: block;
            src: url("data:font/woff2;base64,{{coded}}") format("woff2"); unicode-range: {{face.Letters}}; }

            """;
    }

    private static string Paper()
    {
        using var css = new StreamReader(typeof(DraftStyle).Assembly.GetManifestResourceStream("draft.css")!);
        return css.ReadToEnd();
    }
}
