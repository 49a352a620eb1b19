using System.Runtime.Loader;
using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>The packs, as a program finds them whose first two orders come at the same moment.</summary>
public sealed class PackStartTests
{
    private const int Starts = 40;

    [Fact]
    public async Task No_state_is_left_without_rules_where_two_orders_come_first()
    {
        for (var i = 0; i < Starts; i++)
        {
            var fresh = new AssemblyLoadContext($"start {i}", isCollectible: true);
            var domain = fresh.LoadFromAssemblyPath(typeof(OrderCheck).Assembly.Location);
            using var together = new Barrier(3);
            string[] first = ["Packs", "Arizona", "FederalBenchmark"];
            await Task.WhenAll(
                first.Select(name =>
                    Task.Factory.StartNew(
                        () =>
                        {
                            together.SignalAndWait();
                            Rules(domain, name);
                        },
                        TestContext.Current.CancellationToken,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                )
            );
            var packs = (System.Collections.IEnumerable)Rules(domain, "Packs")!;
            Assert.All(
                packs.Cast<object>(),
                pack => Assert.NotNull(pack.GetType().GetProperty("Value")!.GetValue(pack))
            );
            Assert.NotNull(Rules(domain, "FederalBenchmark"));
            fresh.Unload();
        }
    }

    private static object? Rules(System.Reflection.Assembly domain, string name) =>
        domain
            .GetType($"Reknit.Domain.Orders.Packs.{name}")!
            .GetField(name == "Packs" ? "ByState" : "Rules")!
            .GetValue(null);
}
