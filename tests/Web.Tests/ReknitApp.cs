using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests;

/// <summary>The real program on a real database of its own, with a clock that the test moves.</summary>
internal sealed class ReknitApp : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly WebApplication _app;

    private ReknitApp(DirectoryInfo folder, WebApplication app, Settings settings, KeyFile keys, TestClock clock) =>
        (_folder, _app, Settings, Keys, Clock) = (folder, app, settings, keys, clock);

    public Settings Settings { get; }
    public KeyFile Keys { get; }
    public TestClock Clock { get; }
    public IServiceProvider Services => _app.Services;

    /// <summary>Where a browser finds it; <c>localhost</c>, for passkeys work there and not on a number.</summary>
    public Uri BaseAddress { get; private set; } = new("http://localhost");

    /// <param name="onPort">On a real port of its own, for a browser; otherwise in memory.</param>
    public static async Task<ReknitApp> Start(
        DatabaseKind database,
        Action<Settings>? settled = null,
        Action<IServiceCollection>? outside = null,
        bool onPort = false
    )
    {
        var folder = Directory.CreateTempSubdirectory("reknit-test");
        var settings = await TestDatabases.Fresh(database, Path.Combine(folder.FullName, "data"));
        // A port of the system's choice can be had on a number only; browsers come to it as localhost.
        settings.Listen = "http://127.0.0.1:0";
        settings.KeyFile = Path.Combine(folder.FullName, "keys", "reknit.keys");
        settled?.Invoke(settings);
        var (keys, clock) = (KeyFile.Make(), new TestClock());
        keys.Write(settings.KeyFile);
        var app = Program.Build(
            settings,
            keys,
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.Services.AddSingleton<TimeProvider>(clock);
                // Hashing is slow on purpose; tests sign in hundreds of times.
                builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
                SharedPages.Use(builder.Services);
                outside?.Invoke(builder.Services);
                if (!onPort)
                {
                    // The server in memory has no limit of bytes, and says so at every form.
                    builder.Logging.AddFilter("Microsoft.AspNetCore.Mvc.Filters", LogLevel.Error);
                    builder.Logging.AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Error);
                    builder.WebHost.UseTestServer();
                }
            }
        );
        await app.StartAsync();
        var started = new ReknitApp(folder, app, settings, keys, clock);
        if (onPort)
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
            started.BaseAddress = new($"http://localhost:{new Uri(addresses.Addresses.Single()).Port}");
        }

        return started;
    }

    /// <summary>A new practice with its keys, as the first start makes it.</summary>
    public async Task<PracticeId> NewPractice(string name = "Harbor Family Practice")
    {
        var id = new PracticeId(Guid.CreateVersion7(Clock.GetUtcNow()));
        await Within(
            id,
            async services =>
            {
                var now = Clock.GetUtcNow().UtcDateTime;
                services.GetRequiredService<Vault>().MakeKey(id, id.Strand);
                services
                    .GetRequiredService<CaseworkDb>()
                    .Practices.Add(
                        new()
                        {
                            PracticeId = id,
                            Name = name,
                            TimeZone = "America/New_York",
                            State = "NC",
                            StartedAt = now,
                            Version = 1,
                        }
                    );
                var saved = await services.GetRequiredService<History>().Save(new("StartPractice", id, null), default);
                Assert.IsType<Saved.Done>(saved);
            }
        );
        return id;
    }

    /// <summary>A person whom the practice knows.</summary>
    public async Task<PersonId> NewPerson(PracticeId practice, string name)
    {
        var id = new PersonId(Guid.CreateVersion7(Clock.GetUtcNow()));
        await Within(
            practice,
            async services =>
            {
                services.GetRequiredService<Vault>().MakeKey(practice, id.Strand);
                services
                    .GetRequiredService<CaseworkDb>()
                    .People.Add(Person.Met(practice, id, name, Clock.GetUtcNow().UtcDateTime));
                await services.GetRequiredService<History>().Save(new("MeetPerson", practice, null), default);
            }
        );
        return id;
    }

    /// <summary>Works as one request of the practice would, with services of its own.</summary>
    public async Task Within(PracticeId practice, Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(practice);
        await work(scope.ServiceProvider);
    }

    /// <summary>A browser of its own: keeps cookies, follows no redirect by itself.</summary>
    public HttpClient Anonymous() => Browser(new(), null);

    /// <summary>A browser in which a new person of this role is signed in, by the program's own kind of cookie.</summary>
    public async Task<SignedInClient> SignedIn(PracticeId practice, Role role, string name = "Jordan Avery")
    {
        var person = await NewPerson(practice, name);
        return await SignInAgain(await SignInSupport.Join(this, practice, person, role));
    }

    /// <summary>Another browser in which the same person is signed in.</summary>
    public Task<SignedInClient> SignInAgain(SignedInClient client) => SignInAgain(client.Member);

    public async Task<SignedInClient> SignInAgain(Member member)
    {
        var cookies = new System.Net.CookieContainer();
        cookies.Add(BaseAddress, await SignInSupport.NewSession(this, member));
        return Browser(cookies, member);
    }

    private SignedInClient Browser(System.Net.CookieContainer cookies, Member? member)
    {
        HttpMessageHandler inner = _app.Services.GetRequiredService<IServer>() is TestServer server
            ? server.CreateHandler()
            : new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        return new(new CookieContainerHandler(cookies) { InnerHandler = inner }, cookies, member)
        {
            BaseAddress = BaseAddress,
            App = this,
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await TestDatabases.Drop(Settings);
        _folder.Delete(recursive: true);
    }
}
