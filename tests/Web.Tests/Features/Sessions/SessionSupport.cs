using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Sessions;

/// <summary>Signs sessions as a therapist does.</summary>
internal static class SessionSupport
{
    /// <summary>Signs one; the family's lines stand in the form's order, children first.</summary>
    /// <param name="answers">The beginning of a name, and the key of what became of that person's part.</param>
    public static async Task Sign(
        HttpClient client,
        string caseUrl,
        string kind,
        DateOnly on,
        string? rung = null,
        string minutes = "50",
        params (string Name, string Answer)[] answers
    ) =>
        await client.Send(
            caseUrl + "/sessions/new",
            "Sign it",
            await Fields(client, caseUrl, kind, on, rung, minutes, answers)
        );

    public static async Task<(string, string)[]> Fields(
        HttpClient client,
        string caseUrl,
        string kind,
        DateOnly on,
        string? rung,
        string minutes,
        params (string Name, string Answer)[] answers
    )
    {
        var labels = (await client.Page(caseUrl + "/sessions/new"))
            .QuerySelectorAll("label[for^=Parts_]")
            .Select(l => l.TextContent)
            .ToList();
        return
        [
            ("Kind", kind),
            ("Place", "Clinic"),
            ("On", $"{on:yyyy-MM-dd}"),
            ("At", "00:05"),
            ("Minutes", minutes),
            ("Rung", rung ?? ""),
            .. answers.Select(a =>
                ($"Parts[{labels.FindIndex(l => l.Contains(a.Name, StringComparison.Ordinal))}].Answer", a.Answer)
            ),
        ];
    }

    /// <summary>Every page of a case's sessions, by its route, with something on each.</summary>
    public static async Task<Dictionary<string, string>> Pages(
        HttpClient client,
        string caseUrl,
        DateOnly on,
        string person
    )
    {
        await Sign(client, caseUrl, "Individual", on, answers: (person, "Came"));
        return new()
        {
            ["cases/{id:guid}/sessions"] = caseUrl + "/sessions",
            ["cases/{id:guid}/sessions/new"] = caseUrl + "/sessions/new",
            ["sessions/{id:guid}/strike"] = await StrikeOfLatest(client, caseUrl),
        };
    }

    public static async Task<string> StrikeOfLatest(HttpClient client, string caseUrl) =>
        (await client.Page(caseUrl + "/sessions")).QuerySelector("a[href$='/strike']")!.GetAttribute("href")!;
}
