using System.Security.Claims;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Shared;

/// <summary>Who acts: a person in one practice, in the role they have there today.</summary>
internal sealed record Actor(PracticeId Practice, PersonId Person, Role Role, Guid Account)
{
    public const string PracticeClaim = "reknit:practice";
    public const string PersonClaim = "reknit:person";
    public const string RoleClaim = "reknit:role";
    public const string SessionClaim = "reknit:session";

    /// <summary>The one case of a consultant's link or of a child's page; null for everybody who signs in.</summary>
    public CaseId? Consults { get; init; }

    /// <summary>The program works on its own; nobody read what it opens, though somebody's act began it.</summary>
    public bool IsProgram { get; init; }

    /// <summary>Staff who look at what this person would see: it is they who read, and never the person.</summary>
    public PersonId? LookedAtBy { get; init; }

    public Reader Reader => IsProgram ? Reader.Program : new(LookedAtBy ?? Person);

    /// <summary>The actor that the sign-in cookie names, or null before a practice is chosen.</summary>
    public static Actor? Of(ClaimsPrincipal user) =>
        user.FindFirstValue(PracticeClaim) is { } practice
        && user.FindFirstValue(PersonClaim) is { } person
        && user.FindFirstValue(RoleClaim) is { } role
        && user.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
            ? new(new(Guid.Parse(practice)), new(Guid.Parse(person)), Enum.Parse<Role>(role), Guid.Parse(account))
            : null;

    public static IEnumerable<Claim> Claims(PracticeId practice, PersonId person, Role role) =>
        [
            new(PracticeClaim, practice.Value.ToString("D")),
            new(PersonClaim, person.Value.ToString("D")),
            new(RoleClaim, role.ToString()),
        ];
}

/// <summary>Reads the actor where a page has one for certain: behind <see cref="RequiresAttribute"/>.</summary>
internal static class ActorOfUser
{
    public static Actor Actor(this ClaimsPrincipal user) =>
        Shared.Actor.Of(user) ?? throw new InvalidOperationException("Nobody is signed in to a practice here.");
}
