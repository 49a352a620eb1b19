namespace Reknit.Web.Outside.Pdf;

/// <summary>Wires the printer of drafts; its process starts with the first draft and ends with the program.</summary>
internal static class PdfSetup
{
    public static IServiceCollection AddPdf(this IServiceCollection services) =>
        services.AddSingleton(PrintLimits.Default).AddSingleton<DraftStyle>().AddSingleton<PdfPrinter>();
}
