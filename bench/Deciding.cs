using System.Diagnostics;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;

namespace Reknit.Bench;

/// <summary>How many disclosure decisions a second one core makes, and how their cost grows with the releases on file.</summary>
internal static class Deciding
{
    private const int PeopleCount = 10_000;
    private const int Few = 100;
    private const int Many = 100_000;
    private const int Asked = 200_000;
    private const int RoundCount = 9;

    private static readonly DateOnly Today = new(2026, 3, 2);

    public static async Task Measure(Table table)
    {
        var random = new Random(42);
        var people = Enumerable.Range(1, PeopleCount).Select(Person).ToArray();
        var (few, many) = (Facts(people, Few, random), Facts(people, Many, random));
        var questions = Enumerable.Range(0, Asked).Select(_ => Question(people, random)).ToArray();
        for (var warm = 0; warm < 5; warm++)
        {
            Decide(questions, few);
            Decide(questions, many);
        }

        var growth = await Rounds.Compare(
            RoundCount,
            () => Microseconds(questions, many),
            () => Microseconds(questions, few)
        );
        table.Add(
            $"A disclosure decision, {Many:#,0} releases",
            growth,
            "µs",
            $"the same questions with {Few} releases",
            ("at most 2", growth.Ratio.Median <= 2)
        );
        var second = 1_000_000 / growth.Measured.Median;
        table.Note(
            $"{second:#,0} disclosure decisions a second on one core, for {PeopleCount:#,0} people and {Many:#,0} releases (aim: 1,000,000{(second >= 1_000_000 ? "" : ", MISSED")}). About one question in {Asked / Math.Max(1, Decide(questions, many))} is allowed."
        );
    }

    private static Task<double> Microseconds(Telling[] questions, DisclosureFacts facts)
    {
        var watch = Stopwatch.StartNew();
        Decide(questions, facts);
        return Task.FromResult(watch.Elapsed.TotalMicroseconds / questions.Length);
    }

    private static int Decide(Telling[] questions, DisclosureFacts facts)
    {
        var allowed = 0;
        foreach (var question in questions)
        {
            if (DisclosureRules.Decide(question, facts, Today) is DisclosureAnswer.Allowed)
            {
                allowed++;
            }
        }

        return allowed;
    }

    private static DisclosureFacts Facts(PersonId[] people, int releases, Random random) =>
        new(
            Enumerable.Range(0, releases).Select(n => Release(people, n, random)),
            [],
            [],
            Enumerable
                .Range(0, releases / 100)
                .Select(_ => new ProtectiveFlag(Any(people, random), Any(people, random))),
            [],
            new(Guid.Empty, Counsel: true, Reports: true)
        );

    private static ReleaseFact Release(PersonId[] people, int n, Random random)
    {
        var owner = people[n % people.Length];
        return new(
            Guid.Empty,
            owner,
            AudienceKind.Provider,
            Neighbour(people, owner, random.Next(16)),
            new CompartmentSet(random.Next(1 << 12)),
            Today.AddDays(random.Next(-30, 300)),
            HasEventHappened: false,
            IsRevoked: random.Next(10) == 0,
            CoversSubstanceUse: random.Next(4) == 0,
            [new(owner, random.Next(8) == 0 ? SignatureState.Missing : SignatureState.Given)]
        );
    }

    /// <summary>Of somebody's information, to themselves, a provider near them, or counsel.</summary>
    private static Telling Question(PersonId[] people, Random random)
    {
        var owner = Any(people, random);
        var what = (Compartment)random.Next(12);
        return random.Next(4) switch
        {
            0 => new(what, owner, new(AudienceKind.Parent, owner)),
            1 => new(what, owner, new(AudienceKind.Counsel, Any(people, random), owner)),
            _ => new(what, owner, new(AudienceKind.Provider, Neighbour(people, owner, random.Next(16)))),
        };
    }

    private static PersonId Neighbour(PersonId[] people, PersonId owner, int steps) =>
        people[(BitConverter.ToInt32(owner.Value.ToByteArray()) + steps) % people.Length];

    private static PersonId Any(PersonId[] people, Random random) => people[random.Next(people.Length)];

    private static PersonId Person(int n) => new(new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
}
