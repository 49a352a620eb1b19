using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Web.Features.Orders;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>The query over many cases and the rule of one case name the same papers, however many stand in a row.</summary>
public sealed class PapersThatBindTests
{
    private const int Chains = 60;
    private const int Longest = 6;

    [Theory, OnBothDatabases]
    public async Task A_paper_behind_three_others_bound_by_the_query_and_not_by_the_rule(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (url, _) = await OrderFrameTests.Confirmed(client);
        var order = OrderSupport.IdIn(url);
        var random = new Random(20261127);
        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var template = await db.Orders.AsNoTracking().SingleAsync(o => o.Id == order);
                var said = await db.OrderConfirmations.AsNoTracking().FirstAsync(c => c.OrderId == order);
                for (var chain = 0; chain < Chains; chain++)
                {
                    OrderId? before = null;
                    var paper = random.Next(3) == 0 ? PaperKind.AgencyPlan : PaperKind.Order;
                    for (var link = 0; link < (chain == 0 ? Longest : random.Next(1, Longest + 1)); link++)
                    {
                        // The first is the one that was found: stayed papers between it and the one in force.
                        var standing =
                            chain > 0 ? (OrderStanding)random.Next(5)
                            : link == 0 ? OrderStanding.Modified
                            : link == Longest - 1 ? OrderStanding.Active
                            : OrderStanding.Stayed;
                        var next = Copy(template, paper, standing, before, template.ReceivedAt.AddMinutes(link + 1));
                        db.Orders.Add(next);
                        if (chain == 0 || random.Next(2) == 0)
                        {
                            TakeUp(db, next, said, chain == 0 ? 1 : random.Next(1, 3), client.PersonId);
                        }

                        // Now and then two take the place of one.
                        before = random.Next(5) == 0 ? before : next.Id;
                    }
                }

                await services.GetRequiredService<History>().Save(new("Fill", practice, client.PersonId), default);
            }
        );

        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var papers = await db.Orders.AsNoTracking().ToListAsync();
                var rule = OrdersOfCase
                    .Binding(await db.Beside(papers[0].CaseId, papers, default))
                    .Select(o => o.Id.Value)
                    .Order();
                var query = (await db.Binding().Select(o => o.Id).ToListAsync()).Select(o => o.Value).Order();
                Assert.Equal(rule, query);
                Assert.InRange(query.Count(), Chains / 2, papers.Count - (Chains / 4));
            }
        );
    }

    private static CourtOrder Copy(
        CourtOrder of,
        PaperKind paper,
        OrderStanding standing,
        OrderId? replaces,
        DateTime at
    ) =>
        new()
        {
            PracticeId = of.PracticeId,
            Id = new(Guid.CreateVersion7(at)),
            CaseId = of.CaseId,
            Paper = paper,
            Source = of.Source,
            FileName = of.FileName,
            MediaType = of.MediaType,
            ByteCount = of.ByteCount,
            FileAddress = of.FileAddress,
            Words = of.Words,
            Reading = of.Reading,
            ReadingVersion = of.ReadingVersion,
            Standing = standing,
            Replaces = replaces,
            ReceivedAt = at,
            ReceivedBy = of.ReceivedBy,
        };

    /// <param name="reading">Of an order; its own is the first.</param>
    private static void TakeUp(CaseworkDb db, CourtOrder paper, OrderConfirmation said, int reading, PersonId by)
    {
        if (paper.Paper == PaperKind.Order)
        {
            db.OrderConfirmations.Add(
                new()
                {
                    PracticeId = paper.PracticeId,
                    Id = Guid.CreateVersion7(paper.ReceivedAt),
                    OrderId = paper.Id,
                    CaseId = paper.CaseId,
                    ReadingNumber = reading,
                    Said = said.Said,
                    ConfirmedBy = by,
                    ConfirmedAt = paper.ReceivedAt,
                }
            );
            return;
        }

        db.OrderPersons.Add(
            new()
            {
                PracticeId = paper.PracticeId,
                OrderId = paper.Id,
                PersonId = by,
                CaseId = paper.CaseId,
                IsNamed = true,
                SaidBy = by,
                SaidAt = paper.ReceivedAt,
            }
        );
    }
}
