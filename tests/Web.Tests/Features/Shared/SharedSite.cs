using System.Net;
using System.Security.Claims;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.TestHost;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Shared;

/// <summary>The shared frame alone, without database or accounts, as one visitor with a cookie jar sees it.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    private readonly CookieContainer _cookies = new();
    private readonly WebApplication _app;
    private HttpClient? _client;

    public SharedSite()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(SharedSetup).Assembly.GetName().Name,
                ContentRootPath = Sources.Path("src", "Web"),
                EnvironmentName = "Testing",
            }
        );
        var settings = new Settings { IsDemo = true };
        builder.Services.AddSingleton(settings);
        builder.Configuration["Reknit:PracticeName"] = "Harbor Family Practice";
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddShared(settings);
        builder.Services.AddSingleton(new NavigationEntry("Parts", "/parts", 1, Permission.SeeCases));
        _app = builder.Build();
        _app.UseShared();
        _app.Use(
            (context, next) =>
            {
                context.User = Therapist();
                return next(context);
            }
        );
        _app.MapRazorPages().WithStaticAssets();
    }

    /// <summary>Somebody signed in to a practice, as the cookie would name them.</summary>
    public static ClaimsPrincipal Therapist() =>
        new(
            new ClaimsIdentity(
                [
                    .. Actor.Claims(new PracticeId(Guid.AllBitsSet), new PersonId(Guid.AllBitsSet), Role.Therapist),
                    new(ClaimTypes.NameIdentifier, Guid.AllBitsSet.ToString()),
                ],
                "test"
            )
        );

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        _client = _app.GetTestClient();
    }

    public async Task<HttpResponseMessage> Get(string url) => await Send(new(HttpMethod.Get, url));

    public async Task<IHtmlDocument> Page(string url) => await Document(await Get(url));

    /// <summary>Fills and sends a form of a page; what is not named is sent as the page had it.</summary>
    public async Task<HttpResponseMessage> Post(
        IDocument page,
        string form,
        params (string Name, string Value)[] answers
    )
    {
        var element =
            page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"No form {form}.");
        var hidden = element
            .QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
            .Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Where(i => answers.All(a => a.Name != i.Key));
        var content = new FormUrlEncodedContent([
            .. hidden,
            .. answers.Select(a => KeyValuePair.Create(a.Name, a.Value)),
        ]);
        var url = element.GetAttribute("action") ?? new Uri(page.Url).PathAndQuery;
        return await Send(new(HttpMethod.Post, url) { Content = content });
    }

    public async Task<IHtmlDocument> Document(HttpResponseMessage answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var html = await answer.Content.ReadAsStringAsync();
        var context = BrowsingContext.New(Configuration.Default);
        var url = answer.RequestMessage!.RequestUri!.ToString();
        return (IHtmlDocument)await context.OpenAsync(r => r.Content(html).Address(url));
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        var url = new Uri(_client!.BaseAddress!, request.RequestUri!);
        if (_cookies.GetCookieHeader(url) is { Length: > 0 } header)
        {
            request.Headers.Add("Cookie", header);
        }

        var answer = await _client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
            {
                _cookies.SetCookies(url, cookie);
            }
        }

        return answer;
    }
}
