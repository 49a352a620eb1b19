using Reknit.Domain.Intake;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>Asks adults and writes their answers down, as clinicians do by the program's own forms.</summary>
internal static class AdultIntakeSupport
{
    public const string KeepIt = "Put it on record";

    /// <summary>Types answers at the desk, each question on its step; where they are looked over.</summary>
    /// <param name="desk">The first step.</param>
    public static async Task<string> Type(
        HttpClient client,
        string desk,
        params (string Question, string Words)[] answers
    )
    {
        var over = desk[..desk.LastIndexOf('/')];
        for (var step = 1; step <= IntakeQuestions.Steps.Count; step++)
        {
            var asked = IntakeQuestions.Steps[step - 1].Questions.Select(q => q.Id).ToList();
            (string, string)[] typed =
            [
                .. answers
                    .Where(a => asked.Contains(a.Question))
                    .Select(a => ($"Answers[{asked.IndexOf(a.Question)}]", a.Words)),
            ];
            if (typed.Length > 0)
            {
                await client.Send($"{over}/{step}?ready=true", "Next", typed);
            }
        }

        return over;
    }

    public static async Task Ask(HttpClient client, string caseUrl, string name)
    {
        var page = await client.Page(caseUrl + "/intakes");
        var form = page.QuerySelectorAll("main button")
            .First(b =>
                b.GetAttribute("aria-label")!.StartsWith($"Ask in the portal: {name}", StringComparison.Ordinal)
            )
            .Closest("form")!;
        using var asked = await client.Submit(
            page,
            [("Person", form.QuerySelector("input[name=Person]")!.GetAttribute("value")!)],
            "Ask in the portal"
        );
        Assert.Equal(caseUrl + "/intakes", asked.Headers.Location?.OriginalString);
    }

    /// <summary>Answers one question of what waits in the portal and sends it; where it stands from then on.</summary>
    public static async Task<string> AnswerAndSend(HttpClient outsider, string question, string words)
    {
        var first = await FirstStep(outsider);
        var own = first[..first.LastIndexOf('/')];
        var step = IntakeQuestions.Steps.TakeWhile(s => s.Questions.All(q => q.Id != question)).Count();
        var at = IntakeQuestions.Steps[step].Questions.TakeWhile(q => q.Id != question).Count();
        await outsider.Send($"{own}/{step + 1}?ready=true", "Next", ($"Answers[{at}]", words));
        await outsider.Send(own, "Send to the practice");
        return own;
    }

    /// <summary>The first step at the desk.</summary>
    public static async Task<string> Desk(HttpClient client, string caseUrl, string name) =>
        await Link(client, caseUrl, $"Write it down at the desk: {name}");

    /// <summary>The newest that somebody sent, as staff read it.</summary>
    public static async Task<string> Show(HttpClient client, string caseUrl, string name) =>
        await Link(client, caseUrl, $"Read what was sent: {name}");

    /// <summary>The first step of what waits for somebody in their portal.</summary>
    public static async Task<string> FirstStep(HttpClient outsider) =>
        (await outsider.Page("/portal")).QuerySelector("main a[href^='/portal/intake/']")!.GetAttribute("href")!;

    /// <summary>Every staff's page on intake, by its route: one adult's answers are on record.</summary>
    public static async Task<Dictionary<string, string>> Pages(
        HttpClient client,
        string caseUrl,
        string name,
        params (string, string)[] answers
    )
    {
        var step = await Desk(client, caseUrl, name);
        var desk = await Type(client, step, answers.Length > 0 ? answers : [("called", "Mo")]);
        await client.Send(desk, KeepIt, ("IsWithThem", "true"));
        return new()
        {
            ["cases/{id:guid}/intakes"] = caseUrl + "/intakes",
            ["cases/{id:guid}/intakes/{person:guid}/desk"] = desk,
            ["cases/{id:guid}/intakes/{person:guid}/desk/{step:int}"] = step,
            ["intakes/{id:guid}"] = await Show(client, caseUrl, name),
        };
    }

    private static async Task<string> Link(HttpClient client, string caseUrl, string label) =>
        (await client.Page(caseUrl + "/intakes"))
            .QuerySelectorAll("main a[aria-label]")
            .First(a => a.GetAttribute("aria-label")!.StartsWith(label, StringComparison.Ordinal))
            .GetAttribute("href")!;
}
