using System.Text.Json;
using System.Text.Json.Serialization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Reknit.Web.Tests.Journeys;

/// <summary>
/// What shuts somebody out of a page, by axe-core in the page itself. The pages have no frames of others: what the
/// library's own driver does for these, a second window and both scripts for each look, costs as much as the looking.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Saying in detail where all is well is most of the answer; style sheets are the page's own.</summary>
    private const string Look = """
        async () => {
          const all = await axe.run(document, { resultTypes: ['violations'], iframes: false, preload: false });
          const wrong = all.violations.map(v => `${v.id}, ${v.nodes.length} times, first ${v.nodes[0].html}`);
          return JSON.stringify({ asked: all.passes.length, wrong });
        }
        """;

    private sealed record Answer(
        [property: JsonPropertyName("asked")] int Asked,
        [property: JsonPropertyName("wrong")] IReadOnlyList<string> Wrong
    );

    /// <summary>Each rule that the page breaks, with the first place; empty where it breaks none.</summary>
    public static async Task<IReadOnlyList<string>> Wrongs(this IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        var answer = JsonSerializer.Deserialize<Answer>(await page.EvaluateAsync<string>(Look))!;
        Assert.True(answer.Asked > 0, $"axe asked nothing of {page.Url}");
        return answer.Wrong;
    }
}
