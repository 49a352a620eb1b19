namespace Reknit.Web.Features.Accounts;

/// <summary>A made-up person of the demo, signed in with one press on the sign-in page. The demo registers its own.</summary>
/// <param name="RoleWords">Such as "Therapist".</param>
internal sealed record DemoSignIn(string LoginName, string Password, string RoleWords);
