using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Reviews;
using Reknit.Domain.Phases.Settings;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Of every requirement that a page of the way shows: what the page says of it alone, and what the command answers.</summary>
public sealed partial class ChecklistTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    private static readonly PersonId First = new(new Guid(1, 0, 0, new byte[8]));

    private static readonly PersonId Second = new(new Guid(2, 0, 0, new byte[8]));

    [Fact]
    public async Task Each_requirement_that_alone_is_unmet_is_shown_with_its_cure_and_refused_by_its_name()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var url = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var all = OfTheWay();
        Assert.True(all.Count > 100, $"{all.Count}");
        await app.Within(
            practice,
            async services =>
            {
                var way = await WaySupport.OnFile(services, client, url);
                foreach (var unmet in all)
                {
                    IReadOnlyList<RequirementState> states = [.. all.Select(s => s with { IsMet = s != unmet })];
                    Refuses(states, unmet);
                    await Shows(services, way, states, unmet);
                }
            }
        );
    }

    /// <summary>By this id and no other, and only a clinical one passes once two have signed.</summary>
    private static void Refuses(IReadOnlyList<RequirementState> states, RequirementState unmet)
    {
        var byTwo = new Override(unmet.Id, First, Second, IsCosignerLicensed: true, HasReason: true, Today);
        var alone = Decision.Of(states, []);
        var passed = Decision.Of(states, [byTwo]);
        var form = new ModelStateDictionary();
        form.AddUnmet(alone.States);
        IReadOnlyList<string> errors = [.. form.SelectMany(f => f.Value!.Errors).Select(e => e.ErrorMessage)];
        if (unmet.Kind == RequirementKind.Advisory)
        {
            Assert.IsType<Decision.Allowed>(alone);
            Assert.Empty(errors);
            return;
        }

        Assert.Equal([unmet.Id], Assert.IsType<Decision.Refused>(alone).Unmet.Select(s => s.Id));
        Assert.Equal([$"Not yet so: {unmet.Words}"], errors);
        Assert.True(unmet.Kind == RequirementKind.Clinical == passed is Decision.Allowed, unmet.Id);
    }

    private static async Task Shows(
        IServiceProvider services,
        WayOnFile way,
        IReadOnlyList<RequirementState> states,
        RequirementState unmet
    )
    {
        var held = Standstill.By(unmet, Today, PathwaySettings.Shipped);
        var list = new Checklist(way, states, [], MayDecide: true) { Held = held is null ? [] : [held] };
        Assert.Equal([unmet.Id], list.Open.Select(s => s.Id));

        var line = new HtmlParser().ParseDocument(await Drawn(services, (unmet, list))).Body!;

        var said = DisclosureSupport.Collapse(line.TextContent);
        var isHard = unmet.Kind == RequirementKind.Hard;
        Assert.Contains(DisclosureSupport.Collapse(unmet.Words), said, StringComparison.Ordinal);
        Assert.Contains(DisclosureSupport.Collapse($"{unmet.Id}, {unmet.Source}"), said, StringComparison.Ordinal);
        Assert.Contains($"Who can change it: {CurerWords.Of(unmet.CuredBy!.Value)}", said, StringComparison.Ordinal);
        Assert.True(isHard == said.Contains("Must be so", StringComparison.Ordinal), said);
        Assert.True(isHard == (held?.LookBy <= Today.AddDays(7)), unmet.Id);
        Assert.True(
            isHard == said.Contains($"to be looked at by {held?.LookBy:d MMMM yyyy}", StringComparison.Ordinal)
        );
        Assert.NotNull(line.QuerySelector($"a[href][aria-label$=': {unmet.Id}']"));
        var pass = line.QuerySelector($"a[href$='/override/{unmet.Id}']");
        Assert.True(unmet.Kind == RequirementKind.Clinical == pass is not null, unmet.Id);
    }

    private static async Task<string> Drawn(IServiceProvider services, (RequirementState, Checklist) line)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        var view = services
            .GetRequiredService<ICompositeViewEngine>()
            .GetView(null, "/Features/Phases/_Requirement.cshtml", isMainPage: false)
            .View!;
        await using var drawn = new StringWriter();
        var data = new ViewDataDictionary<(RequirementState, Checklist)>(
            services.GetRequiredService<IModelMetadataProvider>(),
            new()
        )
        {
            Model = line,
        };
        var temp = new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>());
        await view.RenderAsync(
            new(
                new ActionContext(http, new(), new ActionDescriptor()),
                view,
                data,
                temp,
                drawn,
                new HtmlHelperOptions()
            )
        );
        return drawn.ToString();
    }

    /// <summary>Read from the tables themselves, so that a new requirement is asked here too.</summary>
    private static IReadOnlyList<RequirementState> OfTheWay() =>
        [
            .. typeof(Decision)
                .Assembly.GetTypes()
                .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(f =>
                    f.FieldType.IsConstructedGenericType
                    && f.FieldType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
                    && f.FieldType.GenericTypeArguments[0] is { IsConstructedGenericType: true } row
                    && row.GetGenericTypeDefinition() == typeof(Requirement<>)
                )
                .SelectMany(f => ((IEnumerable)f.GetValue(null)!).Cast<object>())
                .Select(Unmet)
                .Where(s => OnChecklists().IsMatch(s.Id)),
        ];

    private static RequirementState Unmet(object requirement)
    {
        T Of<T>(string property) => (T)requirement.GetType().GetProperty(property)!.GetValue(requirement)!;
        return new(Of<string>("Id"), Of<RequirementKind>("Kind"), Of<string>("Words"), Of<string>("Source"), false)
        {
            CuredBy = Of<Curer?>("CuredBy"),
            Cause = Of<Cause>("Cause"),
        };
    }

    [GeneratedRegex(@"^(G\d|G5s|LK|PW|AS|GI)\.\d+$")]
    private static partial Regex OnChecklists();
}
