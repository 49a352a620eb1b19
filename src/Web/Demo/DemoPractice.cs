using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.People;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Demo;

/// <summary>One fictional practice with its people, orders and cases, made through the program's own use cases.</summary>
internal static class DemoPractice
{
    public const string Password = "harbor lantern quilt";

    /// <summary>Where the fictional practice is.</summary>
    public static readonly PracticeZone Zone = new(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

    public static readonly IReadOnlyList<(string Login, string Name, Role Role)> Staff =
    [
        ("amara", "Dr. Amara Bellweather", Role.Therapist),
        ("noor", "Noor Castellan", Role.ClinicalLead),
        ("ines", "Inés Oyelaran", Role.Owner),
        ("felix", "Felix Brandt", Role.FrontDesk),
        ("mei", "Mei Tanaka", Role.Billing),
    ];

    /// <summary>Fills an empty database; a demo that has its practice already stays as it is.</summary>
    /// <returns>The sign-ins, for the terminal.</returns>
    public static async Task<string?> Seed(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        if (await db.Practices.IgnoreQueryFilters().AnyAsync(ct))
        {
            return SignIns();
        }

        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var practice = new PracticeId(Guid.CreateVersion7(clock.GetUtcNow()));
        await Within(services, practice, s => Start(s, practice, clock, ct));
        var actors = new Dictionary<string, Actor>();
        foreach (var (login, name, role) in Staff)
        {
            await Within(services, practice, async s => actors[login] = await Hire(s, practice, login, name, role, ct));
        }

        await Within(services, practice, s => DemoList.Add(s, actors["noor"], () => Form(s), ct));
        await Confirm(
            services,
            actors["amara"],
            await Open(services, actors["amara"], "marlowe.txt", DemoOrderCases.Marlowe, ct),
            ct
        );
        await Within(services, practice, s => DemoPortal.Add(s, actors["amara"], () => Form(s), ct));
        await Open(services, actors["amara"], "haddad.txt", DemoOrderCases.Haddad, ct);
        await Confirm(
            services,
            actors["amara"],
            await Open(services, actors["amara"], "ekdal.txt", DemoOrderCases.Ekdal, ct),
            ct
        );
        foreach (var family in DemoFamilies.All)
        {
            await Within(services, practice, s => new DemoWays(s, actors["amara"], ct).Add(family));
        }

        foreach (var (caption, way) in DemoFamilies.OfOrders)
        {
            await Within(services, practice, s => new DemoWays(s, actors["amara"], ct).Begin(caption, way));
        }

        foreach (var family in DemoHistory.Families)
        {
            await Within(services, practice, s => DemoHistory.Add(s, actors["amara"], family, () => Form(s), ct));
        }

        await Within(
            services,
            practice,
            s => DemoConsultants.Add(s, actors["ines"], actors["amara"], () => Form(s), ct)
        );
        await Within(services, practice, s => DemoReferrals.Add(s, actors["ines"], () => Form(s), ct));
        await Within(services, practice, s => Receive(s, actors["felix"], "okafor.txt", ct));
        await Within(services, practice, s => Receive(s, actors["amara"], "okafor.txt", ct));
        return SignIns();
    }

    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        foreach (var (login, name, role) in Staff)
        {
            services.AddSingleton(new DemoSignIn(login, Password, $"{name}, {role.Name()}"));
        }

        services.AddSingleton(new DemoSignIn(DemoPortal.Login, Password, $"{DemoPortal.Name}, a parent (the portal)"));
        return services;
    }

    private static string SignIns() =>
        string.Join(
            '\n',
            Staff
                .Select(s => $"  {s.Login, -8} {s.Name} ({s.Role.Name()})")
                .Append($"  {DemoPortal.Login, -8} {DemoPortal.Name} (a parent, with a door to the portal)")
                .Prepend($"A made-up practice. Sign in with one of these names and the password: {Password}")
        );

    private static async Task Start(IServiceProvider services, PracticeId id, TimeProvider clock, CancellationToken ct)
    {
        services.GetRequiredService<Vault>().MakeKey(id, id.Strand);
        services
            .GetRequiredService<CaseworkDb>()
            .Practices.Add(
                new()
                {
                    PracticeId = id,
                    Name = "Harbor Family Practice",
                    TimeZone = Zone.Zone.Id,
                    State = "NC",
                    StartedAt = clock.GetUtcNow().UtcDateTime,
                    Version = 1,
                }
            );
        await services.GetRequiredService<History>().Save(new("StartPractice", id, null), ct);
    }

    private static async Task<Actor> Hire(
        IServiceProvider services,
        PracticeId practice,
        string login,
        string name,
        Role role,
        CancellationToken ct
    )
    {
        var db = services.GetRequiredService<CaseworkDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var person = new PersonId(Guid.CreateVersion7(now));
        var opened = await services.GetRequiredService<OpenAccount>().Handle(new(login, Password), ct);
        if (opened is not OpenAccount.Outcome.Opened { Account: var account })
        {
            throw new InvalidOperationException($"The demo's account {login} could not be opened: {opened}");
        }

        services.GetRequiredService<Vault>().MakeKey(practice, person.Strand);
        db.People.Add(Person.Met(practice, person, name, now.UtcDateTime));
        db.Memberships.Add(
            new()
            {
                PracticeId = practice,
                PersonId = person,
                AccountId = account.Id,
                Role = role,
                StartedAt = now.UtcDateTime,
                Version = 1,
            }
        );
        DemoClinicians.Add(db, practice, person, role, now);
        await services.GetRequiredService<History>().Save(new("StartPractice", practice, null), ct);
        return new(practice, person, role, account.Id);
    }

    private static async Task<OrderId> Receive(
        IServiceProvider services,
        Actor actor,
        string file,
        CancellationToken ct
    )
    {
        var db = services.GetRequiredService<CaseworkDb>();
        var before = await db.Orders.Select(o => o.Id).ToListAsync(ct);
        await using var content = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Demo.{file}")!;
        var outcome = await services
            .GetRequiredService<ReceiveOrder>()
            .Handle(actor, new(Form(services), content, file), ct);
        return outcome is ReceiveOrder.Outcome.Received
            ? (await db.Orders.Select(o => o.Id).ToListAsync(ct)).Except(before).Single()
            : throw new InvalidOperationException($"The demo's order {file} could not be read: {outcome}");
    }

    private static Task Confirm(IServiceProvider services, Actor actor, OrderId id, CancellationToken ct) =>
        Within(
            services,
            actor.Practice,
            async s =>
            {
                var desk = await s.GetRequiredService<OrderDesk>().State(actor, id, ct);
                var outcome = await s.GetRequiredService<ConfirmFindings>()
                    .Handle(actor, new(id, Form(s), desk.OrderVersion, [], await DemoList.Answers(s, ct), false), ct);
                if (outcome is not ConfirmFindings.Outcome.Done)
                {
                    throw new InvalidOperationException($"The demo's findings could not be confirmed: {outcome}");
                }
            }
        );

    private static async Task<OrderId> Open(
        IServiceProvider services,
        Actor actor,
        string file,
        Action<CaseForm> correct,
        CancellationToken ct
    )
    {
        var id = new OrderId();
        await Within(services, actor.Practice, async s => id = await Receive(s, actor, file, ct));
        await Within(
            services,
            actor.Practice,
            async s =>
            {
                var order = (await s.GetRequiredService<OrdersOnFile>().Find(actor, id, ct))!;
                var form = OpenCaseFromOrder.FormOf(order, []);
                form.Therapist = actor.Person.Value;
                correct(form);
                var fromOrder = s.GetRequiredService<OpenCaseFromOrder>();
                var waiting = (await fromOrder.Received(actor, order, CaseForm.Said(form.CourtState), ct))!;
                var keeps = await fromOrder.KeepAnew(actor, id, waiting, ct);
                var outcome = await s.GetRequiredService<OpenCase>()
                    .Handle(actor, new(Form(s), order.CaseVersion, waiting.Ordered, form, keeps), ct);
                if (outcome is not OpenCase.Outcome.Opened)
                {
                    throw new InvalidOperationException($"The demo's case of {file} could not be opened: {outcome}");
                }
            }
        );
        return id;
    }

    private static Guid Form(IServiceProvider services) =>
        Guid.CreateVersion7(services.GetRequiredService<TimeProvider>().GetUtcNow());

    private static async Task Within(IServiceProvider services, PracticeId practice, Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(practice);
        await work(scope.ServiceProvider);
    }
}
