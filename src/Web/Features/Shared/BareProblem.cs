namespace Reknit.Web.Features.Shared;

/// <summary>Pages that name neither the program nor the practice, also when one of them cannot be shown.</summary>
/// <param name="Paths">What their addresses begin with.</param>
/// <param name="Layout">Path of the layout.</param>
/// <param name="Said">Title and words, in a language.</param>
internal sealed record BareProblem(
    IReadOnlyList<string> Paths,
    string Layout,
    Func<string, (string Title, string Words)> Said
);
