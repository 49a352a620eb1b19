using System.Text;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web;
using Reknit.Web.Demo;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;

namespace Reknit.Bench;

/// <summary>The program with the demo's practice in a folder or database of its own, and the demo's therapist signed in.</summary>
internal sealed class SeededPractice(WebApplication app, Settings settings, Actor therapist, string cookie)
    : IAsyncDisposable
{
    public IServiceProvider Services => app.Services;
    public Settings Settings => settings;
    public Actor Therapist => therapist;

    /// <summary>As a request's Cookie header says it.</summary>
    public string Cookie => cookie;

    public Uri Address => new(app.Urls.First());

    /// <summary>Made like a demo's folder, so that the built program's demo command takes it up.</summary>
    public static async Task<SeededPractice> Make(
        DirectoryInfo folder,
        Action<Settings>? settled = null,
        Action<IServiceCollection>? also = null
    )
    {
        var settings = new Settings
        {
            IsDemo = true,
            DataFolder = folder.FullName,
            KeyFile = Path.Combine(folder.FullName, "reknit.keys"),
            Listen = "http://127.0.0.1:0",
        };
        settled?.Invoke(settings);
        await File.WriteAllTextAsync(settings.DemoMarkPath, "A benchmark's practice: this folder may be deleted.\n");
        var keys = KeyFile.Make();
        keys.Write(settings.KeyFile);
        var app = Program.Build(settings, keys, builder => also?.Invoke(builder.Services));
        await PrepareDatabase.Run(app.Services, default);
        await DemoPractice.Seed(app.Services, default);
        var (therapist, cookie) = await SignIn(app.Services);
        return new(app, settings, therapist, cookie);
    }

    public Task Start() => app.StartAsync();

    /// <summary>The case of the demo's first order, with its order.</summary>
    public async Task<(CaseId Case, OrderId Order)> DemoCase()
    {
        var found = (Case: default(CaseId), Order: default(OrderId));
        await Within(async services =>
        {
            var db = services.GetRequiredService<CaseworkDb>();
            var row = await db.Cases.SingleAsync(c => c.Caption == "Marlowe v. Marlowe");
            found = (row.Id, await db.Orders.Where(o => o.CaseId == row.Id).Select(o => o.Id).SingleAsync());
        });
        return found;
    }

    /// <summary>Takes in an order as the therapist does.</summary>
    /// <returns>The address of its page.</returns>
    public async Task<string> Receive(string words)
    {
        var url = "";
        await Within(async services =>
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(words));
            var form = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
            var outcome = await services
                .GetRequiredService<ReceiveOrder>()
                .Handle(therapist, new(form, content, "long-decree.txt"), default);
            url = ((ReceiveOrder.Outcome.Received)outcome).Url;
        });
        return url;
    }

    /// <summary>Works as one request of the practice would, with services of its own.</summary>
    public async Task Within(Func<IServiceProvider, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(therapist.Practice);
        await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <summary>A session's row and the program's own kind of cookie that names it.</summary>
    private static async Task<(Actor Therapist, string Cookie)> SignIn(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        var member = await db.Memberships.IgnoreQueryFilters().SingleAsync(m => m.Role == Role.Therapist);
        scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(member.PracticeId);
        var now = TimeProvider.System.GetUtcNow();
        var session = new SignInSession
        {
            PracticeId = member.PracticeId,
            Id = Guid.CreateVersion7(now),
            PersonId = member.PersonId,
            AccountId = member.AccountId,
            Proof = SignInProof.Passkey,
            StartedAt = now.UtcDateTime,
            LastSeenAt = now.UtcDateTime,
            Address = "127.0.0.1",
            Device = "A benchmark",
        };
        db.SignInSessions.Add(session);
        await db.SaveChangesAsync();
        var options = services
            .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(SignInCookie.Scheme);
        var ticket = options.TicketDataFormat.Protect(SignInCookie.Ticket(session, member.Role, "amara"));
        var therapist = new Actor(member.PracticeId, member.PersonId, member.Role, member.AccountId);
        return (therapist, $"{options.Cookie.Name}={ticket}");
    }
}
