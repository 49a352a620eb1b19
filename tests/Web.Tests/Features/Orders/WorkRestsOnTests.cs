using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders.Papers;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>Behind every page of a child the program asked whether a court's order stands, and opened all orders for it.</summary>
public sealed class WorkRestsOnTests
{
    [Theory, OnBothDatabases]
    public async Task Whether_a_court_asks_the_family_to_come_is_told_without_opening_an_order(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var order = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var id = (await app.Order(practice, order)).CaseId;
        await app.Ask(
            practice,
            db => db.Cases.ExecuteUpdateAsync(c => c.SetProperty(x => x.Basis, CaseBasis.Voluntary))
        );
        Assert.Equal(new(AnOrder: true, CourtAsks: true), await Rests(app, practice, id));

        // Read as something else: nothing rests on it, as long as nobody says otherwise.
        await app.Ask(
            practice,
            db =>
                db.Orders.ExecuteUpdateAsync(o =>
                    o.SetProperty(x => x.IsReadOfWork, false).SetProperty(x => x.ReadKind, DocumentKind.Other)
                )
        );
        Assert.Equal(new(AnOrder: false, CourtAsks: false), await Rests(app, practice, id));

        // What the adults agreed on asks no child to come.
        await app.Ask(
            practice,
            db =>
                db.Orders.ExecuteUpdateAsync(o =>
                    o.SetProperty(x => x.IsReadOfWork, true).SetProperty(x => x.ReadKind, DocumentKind.Agreement)
                )
        );
        Assert.Equal(new(AnOrder: true, CourtAsks: false), await Rests(app, practice, id));

        // From before it was kept: the reading itself is opened, and says the same.
        await app.Ask(
            practice,
            db =>
                db.Orders.ExecuteUpdateAsync(o =>
                    o.SetProperty(x => x.IsReadOfWork, (bool?)null).SetProperty(x => x.ReadKind, (DocumentKind?)null)
                )
        );
        Assert.Equal(new(AnOrder: true, CourtAsks: true), await Rests(app, practice, id));
    }

    [Theory, OnBothDatabases]
    public async Task An_order_that_was_corrected_says_anew_what_it_was_read_as(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var order = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        Assert.True((await app.Order(practice, order)).IsReadOfWork);
        Assert.Equal(DocumentKind.Order, (await app.Order(practice, order)).ReadKind);

        using var corrected = await client.PostForm(
            order + "/correct",
            ("IsForTherapy", "false"),
            ("TherapyBecause", "It orders the adults' own mediation.")
        );

        Assert.Equal(order, corrected.Headers.Location?.OriginalString);
        Assert.False((await app.Order(practice, order)).IsReadOfWork);
        await client.Confirm(order);
        var id = (await app.Order(practice, order)).CaseId;
        Assert.Equal(new(AnOrder: true, CourtAsks: true), await Rests(app, practice, id));
        await app.Ask(
            practice,
            db => db.Cases.ExecuteUpdateAsync(c => c.SetProperty(x => x.Basis, CaseBasis.Voluntary))
        );
        Assert.Equal(new(AnOrder: false, CourtAsks: false), await Rests(app, practice, id));
    }

    private static Task<WorkRestsOn> Rests(ReknitApp app, PracticeId practice, CaseId id) =>
        app.Ask<FindWorkOrders, WorkRestsOn>(practice, work => work.RestsOn(practice, id, default));
}
