using Microsoft.AspNetCore.Authorization;
using Reknit.Domain.Access;

namespace Reknit.Web.Features.Shared;

/// <summary>The one permission that a page or endpoint needs; every one carries this or <see cref="PublicAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class RequiresAttribute(Permission permission)
    : Attribute,
        IAuthorizeData,
        IAuthorizationRequirementData
{
    public Permission Permission => permission;

    // Without this interface the framework would add the policy for pages that say nothing, which refuses all.
    string? IAuthorizeData.Policy { get; set; }
    string? IAuthorizeData.Roles { get; set; }
    string? IAuthorizeData.AuthenticationSchemes { get; set; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(permission)];
}

/// <summary>Open to everybody on purpose: sign-in, health, the public request page.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class PublicAttribute : Attribute, IAllowAnonymous;

/// <summary>The signed-in person's role in the practice must have the permission.</summary>
internal sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

/// <summary>Reads the one table of role and permission.</summary>
internal sealed class PermissionCheck : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        PermissionRequirement requirement
    )
    {
        if (Actor.Of(context.User) is { } actor && actor.Role.Allows(requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
