using Reknit.Domain.People;

namespace Reknit.Domain.Tests.People;

/// <summary>Whether the practice may use a contact of somebody who said how they can be reached, and how never.</summary>
public sealed class ContactUseTests
{
    private static readonly DateTime Said = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Who_said_nothing_is_reached_where_it_is_safe()
    {
        Assert.True(Of(isSafe: true, known: null).MayBeUsed(null));
        Assert.False(Of(isSafe: false, known: null).MayBeUsed(null));
    }

    [Fact]
    public void What_they_said_waits_for_a_clinician_each_time_they_say_it()
    {
        Assert.False(Of(isSafe: true, known: null).MayBeUsed(Said));
        Assert.False(Of(isSafe: true, known: Said.AddMinutes(-1)).MayBeUsed(Said));
        Assert.True(Of(isSafe: true, known: Said).MayBeUsed(Said));
        Assert.False(Of(isSafe: false, known: Said.AddDays(1)).MayBeUsed(Said));
    }

    private static Contact Of(bool isSafe, DateTime? known) =>
        new()
        {
            PracticeId = default,
            Id = default,
            PersonId = default,
            Kind = ContactKind.Mail,
            IsSafeToUse = isSafe,
            ReachKnownAt = known,
            EnteredBy = default,
            EnteredAt = Said.AddDays(-9),
        };
}
