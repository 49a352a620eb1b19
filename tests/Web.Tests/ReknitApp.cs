using Microsoft.AspNetCore.TestHost;
using Reknit.Domain;
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
        settings.Listen = "http://localhost:0";
        settings.KeyFile = Path.Combine(folder.FullName, "keys", "reknit.keys");
        settled?.Invoke(settings);
        var (keys, clock) = (KeyFile.Make(), new TestClock());
        var app = Program.Build(
            settings,
            keys,
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.Services.AddSingleton<TimeProvider>(clock);
                outside?.Invoke(builder.Services);
                if (!onPort)
                {
                    builder.WebHost.UseTestServer();
                }
            }
        );
        await app.StartAsync();
        return new(folder, app, settings, keys, clock);
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

    public HttpClient Anonymous() => _app.GetTestClient();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await TestDatabases.Drop(Settings);
        _folder.Delete(recursive: true);
    }
}
