using Reknit.Web.Outside.Files;
using Reknit.Web.Outside.Pdf;
using Reknit.Web.Outside.Text;

namespace Reknit.Web.Outside;

/// <summary>Wires what lies outside the process: files and the program that reads documents.</summary>
internal static class OutsideSetup
{
    public static IServiceCollection AddOutside(this IServiceCollection services, Settings settings) =>
        services
            .AddPdf()
            .AddSingleton<SealedFiles>()
            .AddSingleton(_ =>
                Reader(
                    settings,
                    DocumentLimits.Default with
                    {
                        PdfNeedsIsolation = !settings.IsDemo && !settings.PdfWithoutIsolation,
                    }
                )
            );

    /// <summary>For files that somebody at this computer gives themselves.</summary>
    public static DocumentReader ReaderOfOwnFiles(Settings settings) => Reader(settings, DocumentLimits.Default);

    private static DocumentReader Reader(Settings settings, DocumentLimits limits) =>
        new(limits, Hidden(settings), settings.Pdftotext.Length > 0 ? settings.Pdftotext : null);

    /// <summary>What the program that reads a stranger's PDF must not see: keys, records and anchors.</summary>
    private static IReadOnlyList<string> Hidden(Settings settings) =>
        [
            Path.GetFullPath(settings.KeyFile),
            Path.GetFullPath(settings.DataFolder),
            Path.GetFullPath(settings.AnchorPath),
        ];
}
