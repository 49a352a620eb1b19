using System.Runtime.CompilerServices;
using Reknit.Domain.Access;

namespace Reknit.Web.Tests.Shape;

/// <summary>A program that was stopped and disposed of leaves nothing running in its process.</summary>
public sealed class EndedProgramTests
{
    [Fact]
    public async Task Nothing_holds_a_program_that_has_ended()
    {
        var ended = await Ended();

        for (var tries = 0; tries < 20 && ended.IsAlive; tries++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }

        Assert.False(ended.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> Ended()
    {
        // The first program of a process lives on in caches that are made once.
        await using (await ReknitApp.Start(DatabaseKind.Sqlite)) { }

        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Owner);
        await client.Page("/");
        return new(app.Services);
    }
}
