using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Accounts;

/// <summary>Starts the installation's first practice with its first owner; the link that led here dies by it.</summary>
internal sealed class StartPractice(
    CaseworkDb db,
    Vault vault,
    History history,
    FirstOwnerLink link,
    OpenAccount open,
    SecondFactors factors,
    TimeProvider clock
)
{
    public sealed record Input(
        string Token,
        string PracticeName,
        string State,
        string TimeZone,
        string OwnName,
        OpenAccount.Input Account
    );

    public abstract record Outcome
    {
        /// <param name="Step">The owner has given a password; the second factor comes next.</param>
        public sealed record Started(SignInStep Step) : Outcome;

        public sealed record LinkIsDead : Outcome;

        public sealed record Refused(string? LoginName, string? Password) : Outcome;
    }

    public async Task<Outcome> Handle(Input input, CancellationToken ct)
    {
        if (await link.Find(input.Token, ct) is not { } token)
        {
            return new Outcome.LinkIsDead();
        }

        switch (await open.Handle(input.Account, ct))
        {
            case OpenAccount.Outcome.Refused refused:
                return new Outcome.Refused(refused.LoginName, refused.Password);
            case OpenAccount.Outcome.Opened(var account):
                var now = clock.GetUtcNow();
                token.UsedAt = now.UtcDateTime;
                var owner = Add(input, account, now);
                var act = new Act(nameof(StartPractice), owner.PracticeId, owner.PersonId);
                return await history.Save(act, ct) is Saved.Done
                    ? new Outcome.Started(NextStep.JustJoined(account, isAllProven: !factors.AreRequired))
                    : new Outcome.LinkIsDead();
            default:
                throw new InvalidOperationException("An account is opened or refused.");
        }
    }

    private Membership Add(Input input, Account account, DateTimeOffset now)
    {
        var practice = new PracticeId(Guid.CreateVersion7(now));
        var person = new PersonId(Guid.CreateVersion7(now));
        vault.MakeKey(practice, practice.Strand);
        vault.MakeKey(practice, person.Strand);
        db.Practices.Add(
            new()
            {
                PracticeId = practice,
                Name = PersonName.Tidy(input.PracticeName),
                TimeZone = input.TimeZone,
                State = input.State,
                StartedAt = now.UtcDateTime,
                Version = 1,
            }
        );
        db.People.Add(Person.Met(practice, person, input.OwnName, now.UtcDateTime));
        return db
            .Memberships.Add(
                new()
                {
                    PracticeId = practice,
                    PersonId = person,
                    AccountId = account.Id,
                    Role = Role.Owner,
                    StartedAt = now.UtcDateTime,
                    Version = 1,
                }
            )
            .Entity;
    }
}
