using System.Collections;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.ByHand;
using Reknit.Web.Features.Phases;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Each line of a gate leads to the page of its facts, and says what was written down by hand.</summary>
public sealed partial class EvidenceTests
{
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Fact]
    public void Every_requirement_of_a_checklist_has_a_page_and_every_question_by_hand_a_requirement()
    {
        var ids = typeof(Decision)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f =>
                f.FieldType.IsConstructedGenericType
                && f.FieldType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
                && f.FieldType.GenericTypeArguments[0] is { IsConstructedGenericType: true } row
                && row.GetGenericTypeDefinition() == typeof(Requirement<>)
            )
            .SelectMany(f => ((IEnumerable)f.GetValue(null)!).Cast<object>())
            .Select(r => (string)r.GetType().GetProperty("Id")!.GetValue(r)!)
            .Where(id => OnChecklists().IsMatch(id))
            .ToList();

        Assert.True(ids.Count > 100, $"{ids.Count}");
        Assert.DoesNotContain(ids, id => Evidence.Of(id).Count == 0);
        Assert.Empty(HandQuestions.All.Select(q => q.Key).Except(Evidence.AllQuestions));
    }

    [Fact]
    public async Task Each_link_leads_to_a_page_and_the_line_says_who_wrote_it_down()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var way = await Begin(client, await client.OpenCase("Dorn family", also: Voluntary), "June", "Tobin");
        await Say(client, way, ("CostKindsWithoutPayer", "2"));
        var page = await client.Page(way);
        var line = page.QuerySelectorAll("main li").Last(l => l.TextContent.Contains("G1.6", StringComparison.Ordinal));
        List<string> urls = [];
        await app.Within(
            practice,
            async services =>
            {
                var found = await OnFile(services, client, way);
                urls = [.. AllIds().SelectMany(Evidence.Of).Select(e => e.Url(found)).Distinct()];
            }
        );

        Assert.Contains("By hand:", DisclosureSupport.Collapse(line.TextContent), StringComparison.Ordinal);
        Assert.Contains(
            "See the case and its orders",
            DisclosureSupport.Collapse(line.TextContent),
            StringComparison.Ordinal
        );
        Assert.True(urls.Count > 20, $"{urls.Count}");
        foreach (var url in urls)
        {
            using var answer = await client.Get(url);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{url}: {answer.StatusCode}");
        }
    }

    private static IEnumerable<string> AllIds() =>
        from table in (string[])
            ["G1", "G2", "G3", "G4", "G5", "G5s", "G6", "G7", "G8", "LK", "PW", "AS", "GI", "SU", "RT", "RV", "AK"]
        from n in Enumerable.Range(1, 16)
        select $"{table}.{n}";

    [GeneratedRegex(@"^(G\d|G5s|LK|PW|AS|GI|SU|RT|RV|AK)\.\d+$")]
    private static partial Regex OnChecklists();
}
